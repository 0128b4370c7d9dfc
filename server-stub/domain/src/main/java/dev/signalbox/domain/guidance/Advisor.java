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

    /// What to do about `assessment`, which was made of `tally`. Where only the assessment is at hand,
    /// [Tally#NONE] will do: then nothing is known of what it does not speak of.
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
        if (errorRate(assessment, tally) > HIGH_ERROR_RATE) {
            return MatrixRow.HIGH_ERROR_RATE;
        }
        return switch (assessment.metric()) {
            case SECURITY_REPORTS -> MatrixRow.SECURITY_VULNERABILITY;
            case USER_COMPLAINTS -> MatrixRow.USER_CONFUSION;
            case P50_LATENCY, P95_LATENCY, P99_LATENCY, QUEUE_BACKLOG, PARTICIPATION, COST, SAVINGS, CACHE_HIT_RATE ->
                unlessMinor(assessment, MatrixRow.PERFORMANCE_DEGRADATION);
            // A critical bug, or a P0 or P1 incident, has no row of its own: it is as grave as the gravest there is.
            case GRAVE_INCIDENTS -> MatrixRow.HIGH_ERROR_RATE;
            case ERROR_RATE, ERRORS, ERROR_CATEGORIES, OBJECTIONS -> unlessMinor(assessment, MatrixRow.HIGH_ERROR_RATE);
        };
    }

    private static MatrixRow unlessMinor(Assessment assessment, MatrixRow grave) {
        return assessment.verdict() == Verdict.ROLLBACK ? grave : MatrixRow.MINOR_BUG;
    }

    private static double errorRate(Assessment assessment, Tally tally) {
        double judged = assessment.metric() == Metric.ERROR_RATE ? assessment.value() : 0;
        return Math.max(judged, tally.value(Metric.ERROR_RATE));
    }

    /// A stage's trigger is broken, so off it goes, even where the row asks for none.
    private static Guidance rollBack(MatrixRow row, Assessment assessment, String why) {
        RollbackLevel first = row.methods().stream().findFirst().orElse(RollbackLevel.FLAG_OFF);
        Optional<RollbackLevel> then = row.methods().stream().skip(1).findFirst();
        return new Guidance.RollBack(row, first, then, assessment, why);
    }
}
