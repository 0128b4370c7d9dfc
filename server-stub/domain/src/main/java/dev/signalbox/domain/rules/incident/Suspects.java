package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.routing.RoutingEvent;
import dev.signalbox.domain.stop.StopScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what may have caused an incident: the changes of the last hour, ranked by overlap and
/// then by time. Whoever lowered what is affected has not caused it.
public final class Suspects {
    /// How far back is looked.
    public static final Duration WINDOW = Duration.ofHours(1);

    private Suspects() {}

    /// The suspects of what was seen at `seenAt` in `scope`, the likeliest first.
    ///
    /// @param recent log entries in any order, of at least the hour before
    public static List<Suspect> of(State state, StopScope scope, Instant seenAt, Collection<LogEntry> recent) {
        Instant from = seenAt.minus(WINDOW);
        return recent.stream()
                .filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(seenAt))
                .filter(entry -> changesDecisions(entry.event()))
                .filter(entry -> !lowersItself(state, scope, entry.event()))
                .flatMap(entry -> overlap(state, scope, entry.event())
                        .map(overlap -> new Suspect(entry, overlap, Duration.between(entry.at(), seenAt)))
                        .stream())
                .sorted(Comparator.comparing(Suspect::overlap)
                        .thenComparing(Suspect::before)
                        .thenComparingLong(suspect -> -suspect.entry().sequence()))
                .toList();
    }

    /// True when applications may be answered, or jobs routed, otherwise after `event`. Plans, verdicts, stops and
    /// papers cause nothing.
    private static boolean changesDecisions(Event event) {
        return switch (event) {
            case Event.RolloutStarted started -> true;
            case Event.StageMoved moved -> true;
            case Event.RolledBack rolledBack -> true;
            case Event.RollbackUndone undone -> true;
            case Event.RolloutRestarted restarted -> true;
            case Event.RolloutReentered reentered -> true;
            case Event.ExemptionSet exemption -> true;
            case Event.ExemptionRemoved exemption -> true;
            case Event.WhitelistAdded added -> true;
            case Event.WhitelistRemoved removed -> true;
            case Event.StrategyChanged strategy -> true;
            case Event.ScheduleChanged schedule -> true;
            case Event.SegmentDefined segment -> true;
            case Event.InternalActorChanged actor -> true;
            case Event.StopsCleared cleared -> true;
            // Whoever is on may be served by another processor after it.
            case RoutingEvent routing -> true;
            case ChapterEvent chapter -> chapter.touches() != ChapterEvent.Touched.NO_DECISION;
            case Event.RolloutPlanned planned -> false;
            case Event.RolloutPaused paused -> false;
            case Event.RolloutResumed resumed -> false;
            case Event.HealthPolicyChanged policy -> false;
            case Event.AssessmentChanged assessment -> false;
            case Event.StopEngaged stop -> false;
            case Event.StopExplained stop -> false;
            case Event.ResumeRequested request -> false;
            case Event.OnDevice device -> false;
            case Event.EnvironmentCreated environment -> false;
            case Event.AppCreated app -> false;
            case Event.FlagCreated flag -> false;
            case Event.FlagDescribed flag -> false;
        };
    }

    /// True when `event` lowered what is affected itself: that is the cure, or was meant to be.
    private static boolean lowersItself(State state, StopScope scope, Event event) {
        return lowered(event)
                .filter(address -> state.flags()
                        .get(address.flag())
                        .filter(flag -> scope.covers(address, flag.app()))
                        .isPresent())
                .isPresent();
    }

    private static Optional<FlagAddress> lowered(Event event) {
        if (event instanceof Event.RolledBack rolledBack) {
            return Optional.of(rolledBack.address());
        }
        return event instanceof Event.StageMoved moved && moved.to() < moved.from()
                ? Optional.of(moved.address())
                : Optional.empty();
    }

    private static Optional<Suspect.Overlap> overlap(State state, StopScope scope, Event event) {
        Optional<FlagAddress> address = event.rollout();
        if (address.isPresent()) {
            return overlap(state, scope, address.get());
        }
        return event.flagKey()
                .map(flag -> flag(scope).filter(flag::equals).isPresent()
                        ? Suspect.Overlap.SAME_FLAG
                        : Suspect.Overlap.EVERYWHERE)
                .or(() -> Optional.of(Suspect.Overlap.EVERYWHERE));
    }

    private static Optional<Suspect.Overlap> overlap(State state, StopScope scope, FlagAddress changed) {
        Optional<EnvironmentKey> environment = environment(scope);
        if (environment.isPresent() && !environment.get().equals(changed.environment())) {
            return Optional.empty();
        }
        if (flag(scope).filter(changed.flag()::equals).isPresent()) {
            return Optional.of(Suspect.Overlap.SAME_FLAG);
        }
        boolean sameApp = app(state, scope)
                .flatMap(app -> state.flags().get(changed.flag()).map(Flag::app).filter(app::equals))
                .isPresent();
        if (sameApp) {
            return Optional.of(Suspect.Overlap.SAME_APP);
        }
        return Optional.of(environment.isPresent() ? Suspect.Overlap.SAME_ENVIRONMENT : Suspect.Overlap.EVERYWHERE);
    }

    private static Optional<FlagKey> flag(StopScope scope) {
        return scope instanceof StopScope.OneFlag(var flag, var environment) ? Optional.of(flag) : Optional.empty();
    }

    private static Optional<AppKey> app(State state, StopScope scope) {
        return switch (scope) {
            case StopScope.OneFlag(var flag, var environment) ->
                state.flags().get(flag).map(Flag::app);
            case StopScope.WholeApp(var app, var environment) -> Optional.of(app);
            case StopScope.WholeEnvironment environment -> Optional.empty();
            case StopScope.Everything everything -> Optional.empty();
        };
    }

    private static Optional<EnvironmentKey> environment(StopScope scope) {
        return switch (scope) {
            case StopScope.OneFlag(var flag, var environment) -> Optional.of(environment);
            case StopScope.WholeApp(var app, var environment) -> Optional.of(environment);
            case StopScope.WholeEnvironment(var environment) -> Optional.of(environment);
            case StopScope.Everything everything -> Optional.empty();
        };
    }
}
