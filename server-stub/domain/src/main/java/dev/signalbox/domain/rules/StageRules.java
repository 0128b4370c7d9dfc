package dev.signalbox.domain.rules;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.health.Recorded;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// When a rollout may move to another stage.
final class StageRules {
    private StageRules() {}

    static Ruling move(State state, Rollout rollout, Command.MoveToStage move, Context context) {
        Optional<Ruling> unknown = unknownStage(rollout, move);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        return switch (rollout.phase()) {
            case RolloutPhase.Draft draft -> RolloutRules.notLive();
            case RolloutPhase.RolledBack rolledBack ->
                Ruling.refuse(Rule.ROLLED_BACK, "flag", "The rollout was rolled back.", "Restart it first.");
            case RolloutPhase.Paused paused ->
                move.stage() < paused.stage()
                        ? moved(rollout, move)
                        : Ruling.refuse(Rule.NOT_RUNNING, "flag", "The rollout is paused.", "Resume it first.");
            case RolloutPhase.Running running ->
                move.stage() < running.stage() ? moved(rollout, move) : up(state, rollout, move, context);
        };
    }

    /// The first reason in words why the next stage cannot begin now; absent when it can. What
    /// the console shows beside a disabled button is this.
    static Optional<Ruling> refusalToRaise(State state, Rollout rollout, int stage, Context context) {
        return Stream.of(
                        RolloutRules.stopped(state, rollout),
                        sameStage(rollout, stage),
                        skipped(rollout, stage),
                        tooEarly(rollout, context),
                        notAutomatic(state, rollout, context),
                        verdict(rollout, context),
                        PeoplesGate.refusal(state, rollout, context))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Ruling up(State state, Rollout rollout, Command.MoveToStage move, Context context) {
        return refusalToRaise(state, rollout, move.stage(), context).orElseGet(() -> raised(state, rollout, move));
    }

    private static Ruling raised(State state, Rollout rollout, Command.MoveToStage move) {
        return Ruling.accept(
                new Event.StageMoved(rollout.address(), rollout.stageIndex(), move.stage(), bypass(state, rollout)));
    }

    /// Going on in production without data, or past what nobody has answered, is allowed and reviewed (F28).
    private static Optional<BypassKind> bypass(State state, Rollout rollout) {
        if (!state.isProduction(rollout.address())) {
            return Optional.empty();
        }
        boolean measured = rollout.assessment()
                .filter(assessment -> assessment.verdict() != Verdict.NO_DATA)
                .isPresent();
        if (!measured) {
            return Optional.of(BypassKind.ADVANCED_WITHOUT_DATA);
        }
        return Recorded.open(state, rollout).isEmpty() ? Optional.empty() : Optional.of(BypassKind.ADVANCED_UNANSWERED);
    }

    private static Ruling moved(Rollout rollout, Command.MoveToStage move) {
        return Ruling.accept(new Event.StageMoved(rollout.address(), rollout.stageIndex(), move.stage()));
    }

    private static Optional<Ruling> unknownStage(Rollout rollout, Command.MoveToStage move) {
        try {
            rollout.ladder().stage(move.stage());
            return Optional.empty();
        } catch (InvalidValueException none) {
            return Optional.of(Ruling.refuse(
                    Rule.UNKNOWN_STAGE, none.field(), "There is no stage " + move.stage() + ".", none.fix()));
        }
    }

    private static Optional<Ruling> sameStage(Rollout rollout, int stage) {
        return stage == rollout.stageIndex()
                ? Optional.of(Ruling.refuse(
                        Rule.SAME_STAGE,
                        "stage",
                        "The rollout is on '" + rollout.stage().name() + "' already.",
                        "Name another stage."))
                : Optional.empty();
    }

    private static Optional<Ruling> skipped(Rollout rollout, int stage) {
        boolean skips = stage > rollout.stageIndex() + 1 && rollout.ladder().skipping() == Skipping.FORBIDDEN;
        return skips
                ? Optional.of(Ruling.refuse(
                        Rule.STAGE_SKIPPED,
                        "stage",
                        "The ladder forbids skipping stages.",
                        "Go to '"
                                + rollout.ladder()
                                        .stage(rollout.stageIndex() + 1)
                                        .name() + "' first."))
                : Optional.empty();
    }

    private static Optional<Ruling> tooEarly(Rollout rollout, Context context) {
        return rollout.nextStageFrom()
                .filter(from -> context.now().isBefore(from))
                .map(from -> Ruling.refuse(
                        Rule.TOO_EARLY,
                        "stage",
                        "'" + rollout.stage().name() + "' lasts " + inWords(Duration.between(context.now(), from))
                                + " more.",
                        "Wait until then, or lay the rollout out with shorter stages."));
    }

    /// The two largest units, rounded up to a second: nobody waits by the nanosecond.
    private static String inWords(Duration left) {
        Duration rounded = left.plusMillis(999);
        if (rounded.toDays() > 0) {
            return rounded.toDays() + " d " + rounded.toHoursPart() + " h";
        }
        if (rounded.toHours() > 0) {
            return rounded.toHours() + " h " + rounded.toMinutesPart() + " min";
        }
        return rounded.toMinutes() > 0
                ? rounded.toMinutes() + " min " + rounded.toSecondsPart() + " s"
                : rounded.toSeconds() + " s";
    }

    private static Optional<Ruling> notAutomatic(State state, Rollout rollout, Context context) {
        boolean byMonitor = context.actor().may(Permission.OPERATE_STORE);
        boolean allowed = !byMonitor
                || (rollout.stage().advance() == Advance.AUTOMATIC
                        && rollout.schedule().isOpenAt(context.now())
                        && Recorded.open(state, rollout).isEmpty()
                        && rollout.assessment().map(Assessment::verdict).equals(Optional.of(Verdict.PASS)));
        return allowed
                ? Optional.empty()
                : Optional.of(Ruling.refuse(
                        Rule.NOT_AUTOMATIC,
                        "stage",
                        "The stage does not advance by itself without a PASS, every answer, and an open schedule.",
                        "Let a person advance it."));
    }

    /// HOLD and ROLLBACK forbid; NO_DATA, or no verdict yet, takes a person who says why (X-11:
    /// it holds).
    private static Optional<Ruling> verdict(Rollout rollout, Context context) {
        String stage = "'" + rollout.stage().name() + "'";
        if (rollout.assessment().isEmpty()) {
            return unsaid(context, "The store has not judged " + stage + " yet.", "Wait until it has");
        }
        Verdict verdict = rollout.assessment().get().verdict();
        return switch (verdict) {
            case PASS -> Optional.empty();
            case HOLD, ROLLBACK ->
                Optional.of(Ruling.refuse(
                        Rule.VERDICT_FORBIDS,
                        "stage",
                        "The verdict on " + stage + " is " + verdict + ".",
                        "Wait for a PASS, or roll back."));
            case NO_DATA -> unsaid(context, "Too few requests were measured to judge " + stage + ".", "Wait for more");
        };
    }

    private static Optional<Ruling> unsaid(Context context, String problem, String patience) {
        return context.reason().isBlank()
                ? Optional.of(Ruling.refuse(
                        Rule.REASON_REQUIRED, "reason", problem, patience + ", or say why to go on without."))
                : Optional.empty();
    }
}
