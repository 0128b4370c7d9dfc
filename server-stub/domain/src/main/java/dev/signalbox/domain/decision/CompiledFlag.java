package dev.signalbox.domain.decision;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One flag of one environment, with everything worked out that does not depend on the subject.
final class CompiledFlag {
    private final String key;
    private final long seed;
    private final @Nullable Decision always;
    private final Schedule schedule;
    private final boolean scheduled;
    private final Table<String, Exemption> exemptions;
    private final StageTarget target;
    private final int admitted;
    private final @Nullable CompiledSegment segment;
    private final Table<String, String> internalActors;
    private final Decision scheduleClosed;
    private final Decision excluded;
    private final Decision included;
    private final Decision internal;
    private final Decision notInternal;
    private final Decision notInSegment;
    private final Decision inShare;
    private final Decision beyondShare;

    private CompiledFlag(State state, Rollout rollout, @Nullable Decision always) {
        String stage = "stage:" + rollout.stage().name();
        this.key = rollout.address().flag().value();
        this.seed = CohortHash.seed(state.tenant().value(), key);
        this.always = always;
        this.schedule = rollout.schedule();
        this.scheduled = !schedule.equals(Schedule.ALWAYS);
        this.exemptions = rollout.exemptions();
        this.target = rollout.stage().target();
        this.admitted = target.buckets(rollout.population());
        this.segment = segment(state, target);
        this.internalActors = state.internalActors();
        this.scheduleClosed = Decision.off(key, Reason.SCHEDULE_CLOSED, "schedule");
        this.excluded = Decision.off(key, Reason.EXCLUDED, "exemption");
        this.included = Decision.on(key, Reason.INCLUDED, "exemption");
        this.internal = Decision.on(key, Reason.INTERNAL, stage);
        this.notInternal = Decision.off(key, Reason.NOT_INTERNAL, stage);
        this.notInSegment = Decision.off(key, Reason.NOT_IN_SEGMENT, stage);
        this.inShare = Decision.on(key, Reason.IN_SHARE, stage);
        this.beyondShare = Decision.off(key, Reason.BEYOND_SHARE, stage);
    }

    static CompiledFlag of(State state, Rollout rollout) {
        return new CompiledFlag(state, rollout, sameForAll(state, rollout).orElse(null));
    }

    String key() {
        return key;
    }

    Decision decide(Subject subject, InstantSource clock) {
        if (always != null) {
            return always;
        }
        if (scheduled && !schedule.isOpenAt(clock.instant())) {
            return scheduleClosed;
        }
        if (exemptions.size() > 0) {
            Exemption exemption = exemptions.find(subject.key());
            if (exemption != null) {
                return exemption.effect() == ExemptionEffect.FORCE_DISABLE ? excluded : included;
            }
        }
        if (target instanceof StageTarget.InternalActors) {
            return internalActors.contains(subject.key()) ? internal : notInternal;
        }
        if (segment != null && !segment.contains(subject)) {
            return notInSegment;
        }
        return CohortHash.bucket(subject.hash(), seed) < admitted ? inShare : beyondShare;
    }

    Explanation explain(Subject subject, InstantSource clock) {
        return new Explanation(decide(subject, clock), CohortHash.bucket(subject.hash(), seed), admitted);
    }

    /// C.4 steps 1 and 3: a stop, then the flag itself. Both hold for every subject.
    private static Optional<Decision> sameForAll(State state, Rollout rollout) {
        FlagAddress address = rollout.address();
        String key = address.flag().value();
        List<EmergencyStop> stops = state.stopsOver(address);
        if (!stops.isEmpty()) {
            return Optional.of(
                    Decision.off(key, Reason.STOPPED, "stop:" + stops.getFirst().id()));
        }
        boolean off = !(rollout.phase() instanceof RolloutPhase.Live)
                || rollout.stage().target() instanceof StageTarget.Off;
        return off ? Optional.of(Decision.off(key, Reason.FLAG_OFF, "flag")) : Optional.empty();
    }

    /// A segment that is missing admits nobody.
    private static @Nullable CompiledSegment segment(State state, StageTarget target) {
        if (!(target instanceof StageTarget.SegmentMembers members)) {
            return null;
        }
        return state.segments()
                .get(members.segment())
                .map(CompiledSegment::new)
                .orElseGet(() -> new CompiledSegment(
                        new dev.signalbox.domain.flag.Segment(members.segment(), java.util.Set.of(), List.of())));
    }
}
