package dev.signalbox.cli;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import java.util.List;
import java.util.Locale;

/// Past entries of the log, a line each.
final class AuditLines {
    private static final String DEFAULT_LIMIT = "50";

    private AuditLines() {}

    static AuditQuery query(Options options) {
        String limit = options.value("limit").orElse(DEFAULT_LIMIT);
        try {
            return new AuditQuery(
                    Long.MAX_VALUE,
                    Integer.parseInt(limit),
                    options.value("flag").map(FlagKey::new));
        } catch (NumberFormatException notOne) {
            throw new InvalidValueException("--limit", "'" + limit + "' is no whole number", "Give 1 to 1,000.");
        }
    }

    static List<String> of(AuditPage page) {
        return page.records().stream().map(AuditLines::line).toList();
    }

    private static String line(AuditRecord row) {
        LogEntry entry = row.entry();
        String reason = entry.reason().isEmpty() ? "" : ": " + entry.reason();
        return entry.sequence() + "  " + entry.at() + "  " + entry.actorName() + "  " + words(entry.event()) + reason;
    }

    private static String words(Event event) {
        String words = event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return switch (event) {
            case Event.OnRollout about -> words + ", " + about.address();
            case Event.StopEngaged(var stop, var scope) -> words + ", " + ScopeWords.of(scope);
            case Event other -> words;
        };
    }
}
