package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Recovery;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.stream.Stream;

/// When rollouts at 100 % got over what was wrong with them.
public final class Recoveries {
    /// The latest of each rollout.
    public static final Register<FlagAddress, Recovery> REGISTER =
            new Register<>("recovery", Recovery.class, Recovery::rollout);

    private Recoveries() {}

    /// `ruling` with an event for each recovery that it brings about in `state`, which is told in the log.
    public static Ruling told(State state, Ruling ruling) {
        return switch (ruling) {
            case Ruling.Refused refused -> refused;
            case Ruling.Accepted(var events) ->
                new Ruling.Accepted(
                        Stream.concat(events.stream(), recovered(state, events)).toList());
        };
    }

    private static Stream<Event> recovered(State state, List<Event> events) {
        return events.stream()
                .filter(event -> event instanceof Event.OnRollout onRollout && isRecovery(state, onRollout))
                .flatMap(event -> event.rollout().stream())
                .filter(address -> state.rollouts()
                        .get(address)
                        .filter(Recoveries::isForEverybody)
                        .isPresent())
                .map(AftercareEvent.RolloutRecovered::new);
    }

    /// Where it is, or was before it was rolled back.
    private static boolean isForEverybody(Rollout rollout) {
        Rollout there = rollout.phase() instanceof RolloutPhase.RolledBack(var before, var at, var by)
                ? rollout.in(before, rollout.revision())
                : rollout;
        return Aftercare.fullSince(there).isPresent();
    }

    /// Of a rollout that goes on where it was. One that begins its stage anew begins its stable time with it.
    private static boolean isRecovery(State before, Event.OnRollout event) {
        return switch (event) {
            case Event.RolloutResumed resumed -> true;
            case Event.RollbackUndone undone -> true;
            case Event.AssessmentChanged(var address, var assessment) ->
                !Aftercare.isAgainst(assessment)
                        && before.rollouts()
                                .get(address)
                                .flatMap(Rollout::assessment)
                                .filter(Aftercare::isAgainst)
                                .isPresent();
            case Event.RolloutPlanned planned -> false;
            case Event.RolloutStarted started -> false;
            case Event.StageMoved moved -> false;
            case Event.RolloutPaused paused -> false;
            case Event.RolledBack rolledBack -> false;
            case Event.RolloutRestarted restarted -> false;
            case Event.RolloutReentered reentered -> false;
            case Event.ExemptionSet set -> false;
            case Event.ExemptionRemoved removed -> false;
            case Event.WhitelistAdded added -> false;
            case Event.WhitelistRemoved removed -> false;
            case Event.StrategyChanged changed -> false;
            case Event.HealthPolicyChanged changed -> false;
            case Event.ScheduleChanged changed -> false;
        };
    }
}
