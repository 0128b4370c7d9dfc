package dev.signalbox.desktop.why;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Explanation;
import dev.signalbox.domain.decision.Outcome;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.Step;
import dev.signalbox.domain.decision.StepFinding;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.scope.EffectiveStage;
import java.math.BigDecimal;
import java.util.Locale;

/// A decision in words, step by step in the order of precedence (C.4). Pure.
final class WhySteps {
    private WhySteps() {}

    static WhyAnswer of(String subject, Explanation found) {
        Decision decision = found.decision();
        return new WhyAnswer(
                "The flag is " + outcome(decision) + " for " + subject,
                figures(found) + heldBack(found.stage()) + " Rule: " + decision.rule() + ".",
                found.steps().stream().map(step -> words(step, decision)).toList(),
                "");
    }

    private static WhyStep words(StepFinding finding, Decision decision) {
        String name = name(finding.step());
        return switch (finding.result()) {
            case PASSED -> new WhyStep(name, WhyStep.Result.PASSED, Status.OFF, "Goes on", passed(finding.step()));
            case DECIDED ->
                new WhyStep(
                        name,
                        WhyStep.Result.DECIDED,
                        status(decision),
                        "Decides: " + outcome(decision),
                        decided(decision.reason()));
            case NOT_REACHED ->
                new WhyStep(name, WhyStep.Result.NOT_REACHED, Status.UNKNOWN, "Not asked", "Not asked any more.");
        };
    }

    private static String outcome(Decision decision) {
        return decision.outcome() == Outcome.ON ? "on" : "off";
    }

    private static Status status(Decision decision) {
        if (decision.outcome() == Outcome.ON) {
            return Status.HEALTHY;
        }
        return decision.reason() == Reason.STOPPED ? Status.STOPPED : Status.OFF;
    }

    private static String name(Step step) {
        return switch (step) {
            case STOP -> "Emergency stop";
            case OVERRIDE -> "Override";
            case FLAG -> "Flag on here";
            case SCHEDULE -> "Schedule";
            case EXCLUDE_LIST -> "Exclude list";
            case INCLUDE_LIST -> "Include list";
            case INTERNAL_STAGE -> "Internal stage";
            case SEGMENT_STAGE -> "Segment";
            case WHITELIST -> "Listed only";
            case SIZE -> "By size";
            case SHARE -> "Share";
            case DEFAULT -> "Otherwise";
        };
    }

    private static String passed(Step step) {
        return switch (step) {
            case STOP -> "No stop covers it.";
            case OVERRIDE -> "No override leaves the subject out.";
            case FLAG -> "The rollout is live, above its off stage.";
            case SCHEDULE -> "It is open now.";
            case EXCLUDE_LIST, INCLUDE_LIST -> "The subject is not on it.";
            case INTERNAL_STAGE -> "The stage is not for internal people only.";
            case SEGMENT_STAGE -> "The stage is for no segment, or the subject is in it.";
            case WHITELIST -> "The strategy does not ask for listed subjects.";
            case SIZE -> "The strategy does not go by size.";
            case SHARE, DEFAULT -> "It says nothing on this subject.";
        };
    }

    private static String decided(Reason reason) {
        return switch (reason) {
            case STOPPED -> "A stop covers it: off for everybody.";
            case OVERRIDDEN -> "An override lets in fewer, and the subject is not among them.";
            case FLAG_OFF -> "The rollout is not live, or on its off stage: off for everybody.";
            case SCHEDULE_CLOSED -> "It is closed now: off for everybody.";
            case EXCLUDED -> "The subject is on it: always off.";
            case INCLUDED -> "The subject is on it: always on.";
            case INTERNAL -> "The stage is for internal people, and the subject is one.";
            case NOT_INTERNAL -> "The stage is for internal people, and the subject is none.";
            case NOT_IN_SEGMENT -> "The stage is for a segment, and the subject is not in it.";
            case NOT_LISTED -> "The strategy lets in listed subjects only, and the subject is not listed.";
            case EARLY_BY_SIZE -> "The subject's place by priority lies within the stage's share.";
            case LATER_BY_SIZE -> "The subject's place by priority lies beyond the stage's share.";
            case IN_SHARE -> "The bucket lies within the stage's share.";
            case BEYOND_SHARE -> "The bucket lies beyond the stage's share.";
            case UNKNOWN_FLAG -> "There is no rollout here: off.";
        };
    }

    private static String figures(Explanation found) {
        return String.format(
                Locale.ROOT,
                "Its bucket is %,d of %,d; its stage lets in the first %,d (%s %%).",
                found.bucket(),
                StageTarget.BUCKETS,
                found.admitted(),
                percent(found));
    }

    /// Where the stage is inherited from is said only when it is not the rollout itself (S1-44).
    private static String heldBack(EffectiveStage stage) {
        return stage.from()
                .map(hold -> " The "
                        + hold.kind().name().toLowerCase(Locale.ROOT) + " '" + hold.id() + "' is held at stage "
                        + stage.stage() + ".")
                .orElse("");
    }

    private static String percent(Explanation found) {
        return new BigDecimal(found.admitted())
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
