package dev.signalbox.domain.guidance;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import java.util.Locale;
import java.util.Optional;

/// Picks the matrix row from live health: pure, so that it works offline on cached figures.
///
/// The matrix picks the severity, the stage's bounds pick the trigger; both are told when they disagree.
public final class Advisor {
    /// S2-126 says "> 5 %": 5.0 is not above it.
    private static final double HIGH_ERROR_RATE = 5.0;

    private Advisor() {}

    /// What to do about `assessment`, which was made of `tally`.
    public static Guidance advise(Assessment assessment, Tally tally) {
        if (tally.securityReports() > 0) {
            return rollBack(MatrixRow.SECURITY_VULNERABILITY, assessment, securityWords(tally));
        }
        return switch (assessment.verdict()) {
            case NO_DATA ->
                new Guidance.Unknown("Only " + assessment.n()
                        + " requests were measured, too few to tell. Turning the flag off is safe.");
            case ROLLBACK -> rollBack(row(assessment, tally), assessment, words(assessment, tally));
            case HOLD -> hold(assessment, tally);
            case PASS ->
                new Guidance.NothingToDo("Every measured criterion holds over " + assessment.n() + " requests.");
        };
    }

    private static Guidance hold(Assessment assessment, Tally tally) {
        MatrixRow row = row(assessment, tally);
        return row.methods().isEmpty()
                ? new Guidance.FixForward(row, assessment, words(assessment, tally))
                : rollBack(row, assessment, words(assessment, tally));
    }

    private static MatrixRow row(Assessment assessment, Tally tally) {
        if (tally.value(Metric.ERROR_RATE) > HIGH_ERROR_RATE) {
            return MatrixRow.HIGH_ERROR_RATE;
        }
        return switch (assessment.metric()) {
            case SECURITY_REPORTS -> MatrixRow.SECURITY_VULNERABILITY;
            case P50_LATENCY, P95_LATENCY, P99_LATENCY ->
                assessment.verdict() == Verdict.ROLLBACK ? MatrixRow.PERFORMANCE_DEGRADATION : MatrixRow.MINOR_BUG;
            case ERROR_RATE, ERRORS ->
                assessment.verdict() == Verdict.ROLLBACK ? MatrixRow.HIGH_ERROR_RATE : MatrixRow.MINOR_BUG;
        };
    }

    private static Guidance rollBack(MatrixRow row, Assessment assessment, String why) {
        Optional<RollbackLevel> then = row.methods().stream().skip(1).findFirst();
        return new Guidance.RollBack(row, row.methods().getFirst(), then, assessment, why);
    }

    private static String words(Assessment assessment, Tally tally) {
        String measured = "%s %s %s %s over %d requests"
                .formatted(
                        capitalised(assessment.metric().label()),
                        figure(assessment.value(), assessment.metric()),
                        relation(assessment),
                        figure(assessment.bound(), assessment.metric()),
                        assessment.n());
        boolean errorsDecide = assessment.metric() == Metric.ERROR_RATE && assessment.verdict() == Verdict.ROLLBACK;
        return errorsDecide && tally.value(Metric.ERROR_RATE) <= HIGH_ERROR_RATE
                ? measured + ". The stage's trigger is broken; the matrix row (> 5 %) is not yet reached."
                : measured + ".";
    }

    private static String relation(Assessment assessment) {
        boolean criterion = assessment.rule().equals("stage.success-criterion");
        return switch (assessment.comparison()) {
            case BELOW, AT_MOST ->
                criterion ? "where the stage wants " + assessment.comparison().sign() : "against";
            case ABOVE, AT_LEAST -> "is " + assessment.comparison().sign();
        };
    }

    private static String securityWords(Tally tally) {
        return tally.securityReports() == 1
                ? "1 request reported a security problem."
                : tally.securityReports() + " requests reported a security problem.";
    }

    private static String figure(double value, Metric metric) {
        return switch (metric.unit()) {
            case "%" -> String.format(Locale.ROOT, "%.1f %%", value);
            case "ms" -> String.format(Locale.ROOT, "%.0f ms", value);
            default -> String.format(Locale.ROOT, "%.0f", value);
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
