package dev.signalbox.domain.rules;

import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.Span;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.category.CategoryEvent;
import dev.signalbox.domain.rules.override.OverrideEvent;
import dev.signalbox.domain.rules.scope.ScopeEvent;
import java.util.Optional;
import java.util.stream.Stream;

/// Refuses whatever would raise a flag that a freeze covers (F26). It looks at what would happen, not at what was asked
/// for, so that no command finds a way around it. What lowers, holds or stops passes, and so does the undo of one's own
/// rollback: it brings back what was there seconds ago.
final class FreezeGate {
    private FreezeGate() {}

    static Ruling pass(State state, Ruling ruling, Context context) {
        return switch (ruling) {
            case Ruling.Refused refused -> refused;
            case Ruling.Accepted accepted -> pass(state, accepted, context);
        };
    }

    private static Ruling pass(State state, Ruling.Accepted accepted, Context context) {
        if (Freezes.standing(state).isEmpty()) {
            return accepted;
        }
        return accepted.events().stream()
                .flatMap(event -> raised(state, event))
                .flatMap(address -> Freezes.over(state, address, context.now()).stream()
                        .map(freeze -> refusal(address, freeze, context)))
                .findFirst()
                .orElse(accepted);
    }

    private static Ruling refusal(FlagAddress address, FreezeWindow freeze, Context context) {
        String until = freeze.holdingAt(context.now())
                .map(Span::to)
                .orElse(context.now())
                .toString();
        return Ruling.refuse(
                Rule.FROZEN,
                "flag",
                address + " is frozen until " + until + ", by " + freeze.byName() + ": " + sentence(freeze.reason()),
                "Wait until then, or have the freeze lifted. Lowering and stopping are never frozen.");
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /// The flags that `event` would raise, in `state` just before it.
    private static Stream<FlagAddress> raised(State state, Event event) {
        return switch (event) {
            case Event.OnRollout onRollout ->
                raises(state, onRollout) ? Stream.of(onRollout.address()) : Stream.empty();
            case Event.SegmentDefined(var segment) -> LetIn.byItsSegment(state, segment);
            case Event.EnvironmentCreated created -> Stream.empty();
            case Event.AppCreated created -> Stream.empty();
            case Event.FlagCreated created -> Stream.empty();
            case Event.FlagDescribed described -> Stream.empty();
            case Event.InternalActorChanged(var subject, var status) ->
                switch (status) {
                    case INTERNAL -> LetIn.byBeingInternal(state);
                    case EXTERNAL -> Stream.empty();
                };
            case Event.StopEngaged engaged -> Stream.empty();
            case Event.StopExplained explained -> Stream.empty();
            case Event.ResumeRequested requested -> Stream.empty();
            // Each rollout that it frees has an event of its own.
            case Event.StopsCleared cleared -> Stream.empty();
            case Event.OnDevice onDevice -> Stream.empty();
            case ScopeEvent onScope -> onScope.raises(state) ? Stream.of(onScope.address()) : Stream.empty();
            case CategoryEvent.SubjectCategorized(var subject) -> LetIn.byComingEarlier(state, subject);
            case OverrideEvent.OverridesConfigured(var prefix) -> LetIn.byOtherVariables(state, prefix);
            // What else a chapter holds decides nobody's exposure; which variables the store's own process was met with
            // is seen and not asked for, and to know of one that stops must not be refused.
            case ChapterEvent chapter -> Stream.empty();
        };
    }

    private static boolean raises(State state, Event.OnRollout event) {
        return switch (event) {
            case Event.RolloutStarted started -> true;
            case Event.RolloutRestarted restarted -> true;
            case Event.RolloutReentered reentered -> true;
            case Event.StageMoved moved -> moved.to() > moved.from();
            case Event.ExemptionSet set -> set.exemption().effect() == ExemptionEffect.FORCE_ENABLE;
            case Event.ExemptionRemoved removed -> wasKeptOut(state, removed);
            case Event.WhitelistAdded added -> true;
            case Event.WhitelistRemoved removed -> false;
            case Event.StrategyChanged changed -> changed.strategy() != Strategy.WHITELIST;
            case Event.ScheduleChanged changed -> opensFurther(state, changed);
            case Event.RolloutPlanned planned -> false;
            case Event.RolloutPaused paused -> false;
            case Event.RolloutResumed resumed -> false;
            case Event.RolledBack rolledBack -> false;
            case Event.RollbackUndone undone -> false;
            case Event.HealthPolicyChanged changed -> false;
            case Event.AssessmentChanged changed -> false;
        };
    }

    private static boolean wasKeptOut(State state, Event.ExemptionRemoved removed) {
        return state.rollouts()
                .get(removed.address())
                .flatMap(rollout -> rollout.exemptions().get(removed.subject()))
                .map(Exemption::effect)
                .equals(Optional.of(ExemptionEffect.FORCE_DISABLE));
    }

    private static boolean opensFurther(State state, Event.ScheduleChanged changed) {
        Schedule before =
                state.rollouts().get(changed.address()).map(Rollout::schedule).orElse(Schedule.ALWAYS);
        return !changed.schedule().isWithin(before);
    }
}
