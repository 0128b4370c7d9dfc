package dev.signalbox.domain.decision;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopScope;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All flags of one environment, ready to decide: `evaluate` of the architecture.
///
/// Immutable and safe for any thread; a change makes a new one by [#after], and whoever serves decisions swaps one
/// reference. Unknown flags are off.
public final class CompiledFlags {
    private final EnvironmentKey environment;
    private final InstantSource clock;
    private final Table<String, CompiledFlag> byKey;
    private final long revision;
    private volatile CompiledFlag @Nullable [] inOrder;

    private CompiledFlags(
            EnvironmentKey environment, InstantSource clock, Table<String, CompiledFlag> byKey, long revision) {
        this.environment = environment;
        this.clock = clock;
        this.byKey = byKey;
        this.revision = revision;
    }

    /// Compiles every flag that has a rollout in `environment`, on all processors.
    ///
    /// @param clock asked only for flags with a schedule
    public static CompiledFlags of(State state, EnvironmentKey environment, InstantSource clock) {
        Map<String, CompiledFlag> compiled = state.rollouts()
                .values()
                .parallel()
                .filter(rollout -> rollout.address().environment().equals(environment))
                .map(rollout -> CompiledFlag.of(state, rollout))
                .collect(Collectors.toConcurrentMap(CompiledFlag::key, Function.identity()));
        return new CompiledFlags(environment, clock, Table.of(compiled), state.revision());
    }

    /// These flags after `entries`, which led to `state`. Compiles only what they touched: one flag, unless a stop, a
    /// segment or an internal actor changed for many.
    public CompiledFlags after(State state, List<LogEntry> entries) {
        CompiledFlags flags = this;
        for (LogEntry entry : entries) {
            flags = flags.after(state, entry.event());
        }
        return new CompiledFlags(environment, clock, flags.byKey, state.revision());
    }

    private CompiledFlags after(State state, Event event) {
        return switch (event) {
            case Event.OnRollout onRollout -> recompiled(state, onRollout.address());
            case Event.StopEngaged(var stop, StopScope.OneFlag(var flag, var where)) ->
                recompiled(state, new FlagAddress(flag, where));
            case Event.StopEngaged(var stop, var scope) ->
                scope.touches(environment) ? of(state, environment, clock) : this;
            case Event.StopsCleared cleared -> of(state, environment, clock);
            case Event.SegmentDefined defined -> of(state, environment, clock);
            case Event.InternalActorChanged changed -> of(state, environment, clock);
            case Event.EnvironmentCreated created -> this;
            case Event.AppCreated created -> this;
            case Event.FlagCreated created -> this;
            case Event.FlagDescribed described -> this;
            case Event.StopExplained explained -> this;
            case Event.ResumeRequested requested -> this;
            case Event.OnDevice onDevice -> this;
            case ChapterEvent chapter -> after(state, chapter);
        };
    }

    private CompiledFlags after(State state, ChapterEvent event) {
        return switch (event.touches()) {
            case NO_DECISION -> this;
            case ITS_ROLLOUT ->
                event.rollout().map(address -> recompiled(state, address)).orElse(this);
            case DECISIONS_BY_SIZE -> recompiledBySize(state);
            case EVERY_DECISION -> of(state, environment, clock);
        };
    }

    private CompiledFlags recompiledBySize(State state) {
        CompiledFlags flags = this;
        for (CompiledFlag flag : byKey.values().filter(CompiledFlag::isBySize).toList()) {
            flags = flags.recompiled(state, flag.address());
        }
        return flags;
    }

    private CompiledFlags recompiled(State state, FlagAddress address) {
        if (!address.environment().equals(environment)) {
            return this;
        }
        String key = address.flag().value();
        Table<String, CompiledFlag> changed = state.rollouts()
                .get(address)
                .map(rollout -> byKey.with(key, CompiledFlag.of(state, rollout)))
                .orElseGet(() -> byKey.without(key));
        return new CompiledFlags(environment, clock, changed, state.revision());
    }

    /// The environment it decides for.
    public EnvironmentKey environment() {
        return environment;
    }

    /// The revision of the state it was made of.
    public long revision() {
        return revision;
    }

    /// How many flags there are.
    public int size() {
        return byKey.size();
    }

    /// Decides one flag for one subject.
    public Decision evaluate(String flag, Subject subject) {
        CompiledFlag compiled = byKey.find(flag);
        return compiled == null ? unknown(flag) : compiled.decide(subject, clock);
    }

    /// Decides every flag for one subject, in the order of their keys.
    public List<Decision> evaluateAll(Subject subject) {
        CompiledFlag[] flags = inOrder();
        Decision[] decisions = new Decision[flags.length];
        for (int index = 0; index < flags.length; index++) {
            decisions[index] = flags[index].decide(subject, clock);
        }
        return List.of(decisions);
    }

    /// Decides one flag for one subject and says what the decision rests on; absent for an unknown flag.
    public Optional<Explanation> explain(FlagKey flag, Subject subject) {
        return byKey.get(flag.value()).map(compiled -> compiled.explain(subject, clock));
    }

    /// Sorted when first asked; harmless when two threads ask at once.
    private CompiledFlag[] inOrder() {
        CompiledFlag[] sorted = inOrder;
        if (sorted == null) {
            sorted = byKey.values()
                    .sorted(Comparator.comparing(CompiledFlag::key))
                    .toArray(CompiledFlag[]::new);
            inOrder = sorted;
        }
        return sorted;
    }

    private static Decision unknown(String flag) {
        return Decision.off(flag, Reason.UNKNOWN_FLAG, "none");
    }
}
