package dev.signalbox.domain.guidance;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import java.util.Locale;

/// The sentences of the guidance. They are read at 3 a.m.: what was measured first, then which bound it breaks.
final class Wording {
    private static final int MOST_DECIMALS = 4;

    private Wording() {}

    static String unknown(Assessment assessment) {
        return switch (assessment.metric()) {
            case QUEUE_BACKLOG, PARTICIPATION, COST, SAVINGS, ERROR_CATEGORIES, CACHE_HIT_RATE ->
                "Nothing is known of the " + assessment.metric().label()
                        + " lately, and nobody recorded it. Turning the flag off is safe.";
            case P50_LATENCY, P95_LATENCY, P99_LATENCY -> unmeasured(assessment.n());
            case ERROR_RATE, ERRORS, SECURITY_REPORTS, USER_COMPLAINTS, GRAVE_INCIDENTS, OBJECTIONS ->
                tooFew(assessment.n());
        };
    }

    private static String unmeasured(long requests) {
        String reported = requests == 0 ? "No request reported" : "Only " + requests(requests) + " reported";
        return reported + " how long it took: too few to tell. Turning the flag off is safe.";
    }

    private static String tooFew(long requests) {
        String measured = requests == 0
                ? "No request was measured"
                : "Only " + requests(requests) + (requests == 1 ? " was" : " were") + " measured";
        return measured + ": too few to tell. Turning the flag off is safe.";
    }

    static String passes(long requests) {
        return "Every measured criterion holds over " + requests(requests) + ".";
    }

    static String security(long reports) {
        return requests(reports) + " reported a security problem.";
    }

    /// What was measured, the bound it rests on and, where the two disagree, that the matrix does not say so.
    static String of(Assessment assessment) {
        return assessment
                .about()
                .map(statement -> found(assessment, statement))
                .orElseGet(() -> measured(assessment) + bound(assessment) + "." + disagreement(assessment));
    }

    private static String found(Assessment assessment, String statement) {
        return assessment.verdict() == Verdict.ROLLBACK
                ? "This came true: " + statement + ". The stage rolls back on it; the matrix has no row for it,"
                        + " so it is taken as the gravest."
                : "This was found not to hold: " + statement + ".";
    }

    private static String measured(Assessment assessment) {
        Metric metric = assessment.metric();
        String value = figure(assessment, assessment.value());
        return switch (metric.origin()) {
            case PEOPLE, INCIDENTS -> capitalised(metric.label()) + ": " + value;
            case SERIES -> "The " + metric.label() + " is " + value;
            case REQUESTS ->
                metric.unit().isEmpty()
                        ? capitalised(metric.label()) + " in " + requests(assessment.n()) + ": " + value
                        : "The " + metric.label() + " is " + value + " over " + requests(assessment.n());
        };
    }

    private static String bound(Assessment assessment) {
        String relation = relation(assessment.comparison()) + " ";
        String bound = figure(assessment, assessment.bound());
        return switch (assessment.rule()) {
            case "stage.success-criterion" ->
                "; the stage's goal is " + (wantsNone(assessment) ? "none" : relation + bound);
            case "stage.rollback-trigger" -> ", " + relation + "the stage's rollback limit of " + bound;
            case "policy.critical" -> " of the latest sample, " + relation + "the critical limit of " + bound;
            case "policy.warning" -> ", " + relation + "the warning limit of " + bound;
            default -> ", " + relation + "the limit of " + bound;
        };
    }

    private static boolean wantsNone(Assessment assessment) {
        return assessment.comparison() == Comparison.AT_MOST && assessment.bound() == 0;
    }

    private static String disagreement(Assessment assessment) {
        if (assessment.metric() == Metric.USER_COMPLAINTS && assessment.verdict() == Verdict.ROLLBACK) {
            return " The stage's trigger is broken; the matrix row asks for no rollback.";
        }
        if (assessment.metric() != Metric.ERROR_RATE) {
            return "";
        }
        boolean broken = assessment.verdict() == Verdict.ROLLBACK;
        boolean reached = assessment.value() > Advisor.HIGH_ERROR_RATE;
        if (broken == reached) {
            return "";
        }
        String whose = assessment.rule().startsWith("stage.") ? "The stage's trigger" : "The policy's limit";
        return broken
                ? " " + whose + " is broken; the matrix row (> 5 %) is not reached yet."
                : " The matrix row (> 5 %) is reached; no rollback limit is broken yet.";
    }

    private static String relation(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> "below";
            case AT_MOST -> "at or below";
            case ABOVE -> "above";
            case AT_LEAST -> "at or above";
        };
    }

    private static String requests(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d request" : "%,d requests", count);
    }

    /// With as many decimals as it takes to tell the value from its bound: "1.0 % is above 1.0 %" explains nothing.
    private static String figure(Assessment assessment, double value) {
        String unit = assessment.metric().unit();
        int decimals = unit.equals("%") ? 1 : 0;
        while (decimals < MOST_DECIMALS
                && assessment.value() != assessment.bound()
                && number(assessment.value(), decimals).equals(number(assessment.bound(), decimals))) {
            decimals++;
        }
        return unit.isEmpty() ? number(value, decimals) : number(value, decimals) + " " + unit;
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
