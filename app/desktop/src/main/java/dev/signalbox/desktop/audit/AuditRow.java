package dev.signalbox.desktop.audit;

import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Trigger;
import dev.signalbox.domain.store.AuditRecord;
import java.time.ZoneId;

/// One entry of the trail in words.
///
/// @param utc day and time in UTC
/// @param local time of day where the person sits
/// @param where the flag and environment, or what a wider event is about; may be empty
/// @param exposure such as `25 % → 0 %`; empty when it did not change
/// @param why the reason given, or what set it off
record AuditRow(
        long sequence,
        String utc,
        String local,
        String who,
        String what,
        String where,
        String exposure,
        String why,
        String command,
        String hash) {
    static AuditRow of(AuditRecord record, ZoneId zone) {
        LogEntry entry = record.entry();
        return new AuditRow(
                entry.sequence(),
                Times.utc(entry.at()),
                Times.local(entry.at(), zone),
                entry.actorName(),
                EventWords.of(entry.event()),
                where(entry.event()),
                exposure(record),
                why(entry),
                entry.command().toString(),
                record.hash());
    }

    private static String where(Event event) {
        return event.rollout()
                .map(Object::toString)
                .or(() -> event.flagKey().map(Object::toString))
                .orElse("");
    }

    private static String exposure(AuditRecord record) {
        return record.percentBefore() == record.percentAfter()
                ? ""
                : record.percentBefore() + " % → " + record.percentAfter() + " %";
    }

    private static String why(LogEntry entry) {
        if (!entry.reason().isBlank()) {
            return entry.reason();
        }
        return switch (entry.trigger()) {
            case Trigger.AUTO_ROLLBACK -> "By the store itself";
            case Trigger.SCHEDULE -> "By schedule";
            case Trigger.OVERRIDE -> "By an override of the store's environment";
            case Trigger.MANUAL -> "";
        };
    }

    /// The entry as a person would paste it into a message.
    String asText() {
        String exposed = exposure.isEmpty() ? "" : " (" + exposure + ")";
        String reason = why.isEmpty() ? "" : ": " + why;
        String place = where.isEmpty() ? "" : ", " + where;
        return "#" + sequence + " " + utc + " UTC " + who + ": " + what + place + exposed + reason + " [command "
                + command + "]";
    }
}
