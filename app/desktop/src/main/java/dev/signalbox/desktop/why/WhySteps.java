package dev.signalbox.desktop.why;

import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Explanation;
import dev.signalbox.domain.decision.Outcome;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.ladder.StageTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A decision in words, in the order of precedence (C.4). Pure.
final class WhySteps {
    private static final List<String> NAMES = List.of(
            "Emergency stop",
            "Flag on here",
            "Schedule",
            "Always off",
            "Always on",
            "Internal stage",
            "Segment",
            "Share");
    private static final List<String> PASSED = List.of(
            "No stop covers it.",
            "The rollout is live, above its off stage.",
            "It is open now.",
            "The subject is not exempt that way.",
            "The subject is not exempt that way.",
            "The stage is not for internal people only.",
            "The stage is for no segment, or the subject is in it.",
            "");

    private static final Map<Reason, Said> REASONS = Map.ofEntries(
            Map.entry(Reason.STOPPED, new Said(0, "A stop covers it: off for everybody.")),
            Map.entry(Reason.FLAG_OFF, new Said(1, "The rollout is not live, or on its off stage: off for everybody.")),
            Map.entry(Reason.UNKNOWN_FLAG, new Said(1, "There is no rollout here.")),
            Map.entry(Reason.SCHEDULE_CLOSED, new Said(2, "It is closed now: off for everybody.")),
            Map.entry(Reason.EXCLUDED, new Said(3, "The subject is exempt: always off.")),
            Map.entry(Reason.INCLUDED, new Said(4, "The subject is exempt: always on.")),
            Map.entry(Reason.INTERNAL, new Said(5, "The stage is for internal people, and the subject is one.")),
            Map.entry(Reason.NOT_INTERNAL, new Said(5, "The stage is for internal people, and the subject is none.")),
            Map.entry(Reason.NOT_IN_SEGMENT, new Said(6, "The stage is for a segment, and the subject is not in it.")),
            Map.entry(Reason.IN_SHARE, new Said(7, "The bucket lies within the stage's share.")),
            Map.entry(Reason.BEYOND_SHARE, new Said(7, "The bucket lies beyond the stage's share.")));

    /// @param place of the step that a reason belongs to
    private record Said(int place, String words) {}

    private WhySteps() {}

    static WhyAnswer of(String subject, Explanation found) {
        Decision decision = found.decision();
        int deciding = said(decision.reason()).place();
        List<WhyStep> steps = new ArrayList<>();
        for (int step = 0; step < NAMES.size(); step++) {
            steps.add(step(step, deciding, found));
        }
        String outcome = decision.outcome() == Outcome.ON ? "on" : "off";
        return new WhyAnswer(
                "The flag is " + outcome + " for " + subject,
                figures(found) + " Rule: " + decision.rule() + ".",
                steps,
                "");
    }

    private static WhyStep step(int step, int deciding, Explanation found) {
        if (step < deciding) {
            return new WhyStep(NAMES.get(step), WhyStep.Result.PASSED, PASSED.get(step));
        }
        return step == deciding
                ? new WhyStep(
                        NAMES.get(step),
                        WhyStep.Result.DECIDED,
                        said(found.decision().reason()).words())
                : new WhyStep(NAMES.get(step), WhyStep.Result.NOT_REACHED, "Not asked any more.");
    }

    private static String figures(Explanation found) {
        return String.format(
                Locale.ROOT,
                "Its bucket is %,d of %,d; this stage lets in the first %,d (%s %%).",
                found.bucket(),
                StageTarget.BUCKETS,
                found.admitted(),
                percent(found));
    }

    private static String percent(Explanation found) {
        return new BigDecimal(found.admitted())
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Said said(Reason reason) {
        return REASONS.getOrDefault(reason, new Said(NAMES.size() - 1, "A rule of the rollout decides."));
    }
}
