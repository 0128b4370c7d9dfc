package dev.signalbox.client.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The connection in words (console.md 3.1): never a colour alone, always with revision and age.
public final class LinkWords {
    /// Silence after which a live feed is called slow: three heartbeats.
    public static final Duration SLOW_AFTER = Duration.ofSeconds(9);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private LinkWords() {}

    /// How fresh `view` is at `now`.
    ///
    /// @param zone for the time of day in the words
    public static String of(View view, Instant now, ZoneId zone) {
        String revision = String.format(Locale.ROOT, "%,d", view.revision());
        return switch (view.link()) {
            case Link.Connecting() -> "Connecting";
            case Link.Live() -> {
                Duration silence = Duration.between(view.heardAt(), now);
                yield silence.compareTo(SLOW_AFTER) > 0
                        ? "Slow · last heard " + age(silence) + " ago · rev " + revision
                        : "Live · rev " + revision;
            }
            case Link.Offline(Instant since, String why) ->
                view.state().isPresent()
                        ? "Offline since " + CLOCK.format(since.atZone(zone)) + " · showing rev " + revision
                        : "Offline since " + CLOCK.format(since.atZone(zone)) + " · nothing to show yet";
        };
    }

    /// `length` as people say it: `7 s`, `4 min`, `3 h`, `2 d`.
    public static String age(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
