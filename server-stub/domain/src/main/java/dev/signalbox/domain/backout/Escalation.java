package dev.signalbox.domain.backout;

import dev.signalbox.domain.guidance.RollbackLevel;
import java.time.Instant;
import java.util.Optional;

/// The prompt to go one level up, from 80 % of the budget on (F3) or once it has failed.
///
/// @param next the level that would take over
/// @param why in words
public record Escalation(RollbackLevel next, String why) {
    /// The prompt for `backOut` at `now`; absent while its budget holds, once it is over, and on
    /// the highest level.
    public static Optional<Escalation> of(BackOut backOut, Instant now) {
        return next(backOut.level()).flatMap(next -> why(backOut, now).map(why -> new Escalation(next, why)));
    }

    /// The level above `level`.
    public static Optional<RollbackLevel> next(RollbackLevel level) {
        return switch (level) {
            case FLAG_OFF -> Optional.of(RollbackLevel.CONFIGURATION);
            case CONFIGURATION -> Optional.of(RollbackLevel.CODE);
            case CODE -> Optional.of(RollbackLevel.DATABASE);
            case DATABASE -> Optional.empty();
        };
    }

    private static Optional<String> why(BackOut backOut, Instant now) {
        if (backOut.phase() instanceof BackOutPhase.Failed) {
            return Optional.of("It failed.");
        }
        if (!backOut.runs()) {
            return Optional.empty();
        }
        long minutes = backOut.procedure().budget().toMinutes();
        return switch (backOut.completion().standing(now)) {
            case WITHIN -> Optional.empty();
            case RUNNING_OUT -> Optional.of("80 % of its " + minutes + " min are over.");
            case OVER -> Optional.of("Its " + minutes + " min are over.");
        };
    }
}
