package dev.signalbox.desktop.draft;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.SetAside;
import dev.signalbox.desktop.words.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What of this computer's files was found damaged. Nothing of it is dropped, and nothing is used.
///
/// @param lines all that could be read, drafts and outbox before stops
/// @param unread why there may be more, as sentences; empty when this is all
record Damage(List<DamageLine> lines, List<String> unread) {
    /// What was found longer ago was seen, or never will be by a reminder at each start.
    private static final Duration NEW = Duration.ofDays(1);

    static final Damage NONE = new Damage(List.of(), List.of());

    Damage {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    /// What `access` and `stops` have set aside. Blocks on the disk.
    static Damage of(Desk.Access access, SetAside stops) {
        List<DamageLine> lines = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        switch (access) {
            case Desk.Access.Open(Desk desk) -> read("Draft or outbox", desk.file(), lines, unread);
            case Desk.Access.Unusable(String why) -> {}
        }
        read("Stop", stops, lines, unread);
        return new Damage(lines, unread);
    }

    /// How many of the lines are news at `now`.
    long news(Instant now) {
        return lines.stream()
                .filter(line -> line.found().isAfter(now.minus(NEW)))
                .count();
    }

    /// What one file cannot say must not hide what another says.
    private static void read(String kind, SetAside place, List<DamageLine> lines, List<String> unread) {
        try {
            Path file = place.file();
            place.damaged().stream().map(row -> line(kind, row, file)).forEach(lines::add);
        } catch (RuntimeException unreadable) {
            unread.add(kind + ": what was damaged cannot be read now. "
                    + Optional.ofNullable(unreadable.getMessage()).orElse(""));
        }
    }

    private static DamageLine line(String kind, DamagedRow row, Path file) {
        String found = "Found " + Times.utc(row.foundAt()) + " UTC.";
        if (row.id().equals(file.getFileName().toString())) {
            return new DamageLine(kind + ": the whole file", row.why(), row.content(), found, row.foundAt());
        }
        return new DamageLine(
                kind + " " + (isId(row.id()) ? row.id() : "without a readable id"),
                row.why(),
                row.content(),
                found + " Kept as it was found, in the table quarantine of " + file + ".",
                row.foundAt());
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
