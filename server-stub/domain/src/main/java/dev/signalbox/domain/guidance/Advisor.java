package dev.signalbox.domain.guidance;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import java.util.Optional;

/// Picks the matrix row from live health: pure, so that it works offline on cached figures.
///
/// The matrix picks the severity, the stage's bounds pick the trigger; both are told when they disagree.
public final class Advisor {
    /// S2-126 says "> 5 %": 5.0 is not above it.
    static final double HIGH_ERROR_RATE = 5.0;

    private Advisor() {}

    /// What to do about `assessment`, which was made of `tally`.
    public static Guidance advise(Assessment assessment, Tally tally) {
        if (tally.securityReports() > 0) {
            return rollBack(MatrixRow.SECURITY_VULNERABILITY, assessment, Wording.security(tally.securityReports()));
        }
        return switch (assessment.verdict()) {
            case NO_DATA -> new Guidance.Unknown(Wording.unknown(assessment));
            case ROLLBACK -> rollBack(row(assessment, tally), assessment, Wording.of(assessment));
            case HOLD -> hold(assessment, tally);
            case PASS -> new Guidance.NothingToDo(Wording.passes(assessment.n()));
        };
    }

    private static Guidance hold(Assessment assessment, Tally tally) {
        MatrixRow row = row(assessment, tally);
        return row.methods().isEmpty()
                ? new Guidance.FixForward(row, assessment, Wording.of(assessment))
                : rollBack(row, assessment, Wording.of(assessment));
    }

    private static MatrixRow row(Assessment assessment, Tally tally) {
        if (tally.value(Metric.ERROR_RATE) > HIGH_ERROR_RATE) {
            return MatrixRow.HIGH_ERROR_RATE;
        }
        return switch (assessment.metric()) {
            case SECURITY_REPORTS -> MatrixRow.SECURITY_VULNERABILITY;
            case P50_LATENCY,
                    P95_LATENCY,
                    P99_LATENCY,
                    USER_COMPLAINTS,
                    QUEUE_BACKLOG,
                    PARTICIPATION,
                    COST,
                    SAVINGS,
                    ERROR_CATEGORIES,
                    CACHE_HIT_RATE,
                    OBJECTIONS ->
                assessment.verdict() == Verdict.ROLLBACK ? MatrixRow.PERFORMANCE_DEGRADATION : MatrixRow.MINOR_BUG;
            case ERROR_RATE, ERRORS ->
                assessment.verdict() == Verdict.ROLLBACK ? MatrixRow.HIGH_ERROR_RATE : MatrixRow.MINOR_BUG;
        };
    }

    private static Guidance rollBack(MatrixRow row, Assessment assessment, String why) {
        Optional<RollbackLevel> then = row.methods().stream().skip(1).findFirst();
        return new Guidance.RollBack(row, row.methods().getFirst(), then, assessment, why);
    }
}
