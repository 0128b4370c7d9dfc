package dev.signalbox.desktop.words;

import dev.signalbox.domain.backout.Procedure;

/// When a way back was last tried.
public final class RehearsalWords {
    private RehearsalWords() {}

    /// Such as `Last rehearsed 2026-03-01 10:00 UTC in staging, by Ivo.`
    public static String of(Procedure procedure) {
        return procedure
                .rehearsal()
                .map(rehearsal -> "Last rehearsed " + Times.utc(rehearsal.at()) + " UTC in " + rehearsal.environment()
                        + ", by " + rehearsal.byName() + ".")
                .orElse("Never rehearsed.");
    }
}
