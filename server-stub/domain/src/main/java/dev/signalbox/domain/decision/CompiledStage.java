package dev.signalbox.domain.decision;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.Queue;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.category.Categories;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One stage of one flag: steps 7 to 12 of the precedence (C.4), with the few decisions they can come to made
/// once.
final class CompiledStage {
    /// Which step decides on the stage, once a segment has let the subject pass.
    private enum Decider {
        INTERNAL_ACTORS,
        LIST,
        SIZE,
        SIZE_AND_SHARE,
        SHARE
    }

    private final Decider decider;
    private final int admitted;
    private final @Nullable CompiledSegment segment;
    private final Table<String, String> internalActors;
    private final Table<String, SubjectCategory> categories;
    private final Decision on;
    private final Decision off;
    private final Decision beyondShare;
    private final Decision notInSegment;

    CompiledStage(State state, Rollout rollout, int index, Constraint overridden) {
        Stage stage = rollout.ladder().stage(index);
        StageTarget target = stage.target();
        String key = rollout.address().flag().value();
        String rule = "stage:" + stage.name();
        this.decider = decider(target, overridden.strategies(rollout.strategy()));
        this.admitted = overridden.admitted(target.buckets(rollout.population()));
        this.segment = segment(state, target);
        this.internalActors = state.internalActors();
        this.categories = isBySize() ? state.of(Categories.REGISTER) : Table.empty();
        this.on = Decision.on(key, reasonFor(Outcome.ON), rule);
        this.off = Decision.off(
                key,
                reasonFor(Outcome.OFF),
                decider == Decider.LIST ? "strategy:" + Strategy.WHITELIST.seedName() : rule);
        this.beyondShare = decider == Decider.SHARE ? off : Decision.off(key, Reason.BEYOND_SHARE, rule);
        this.notInSegment = segment == null ? off : Decision.off(key, Reason.NOT_IN_SEGMENT, rule);
    }

    private static Decider decider(StageTarget target, Set<Strategy> strategies) {
        if (target instanceof StageTarget.InternalActors) {
            return Decider.INTERNAL_ACTORS;
        }
        if (strategies.contains(Strategy.WHITELIST)) {
            return Decider.LIST;
        }
        if (strategies.contains(Strategy.REPOSITORY_SIZE)) {
            return strategies.contains(Strategy.PERCENTAGE) ? Decider.SIZE_AND_SHARE : Decider.SIZE;
        }
        return Decider.SHARE;
    }

    private Reason reasonFor(Outcome outcome) {
        boolean isOn = outcome == Outcome.ON;
        return switch (decider) {
            case INTERNAL_ACTORS -> isOn ? Reason.INTERNAL : Reason.NOT_INTERNAL;
            case LIST -> Reason.NOT_LISTED;
            case SIZE, SIZE_AND_SHARE -> isOn ? Reason.EARLY_BY_SIZE : Reason.LATER_BY_SIZE;
            case SHARE -> isOn ? Reason.IN_SHARE : Reason.BEYOND_SHARE;
        };
    }

    boolean isBySize() {
        return decider == Decider.SIZE || decider == Decider.SIZE_AND_SHARE;
    }

    int admitted() {
        return admitted;
    }

    /// What the stage decides; `seed` is the flag's, for the subject's place in it.
    Decision decide(Subject subject, long seed) {
        if (segment != null && !segment.contains(subject)) {
            return notInSegment;
        }
        return switch (decider) {
            case INTERNAL_ACTORS -> internalActors.contains(subject.key()) ? on : off;
            case LIST -> off;
            case SIZE -> Queue.place(priority(subject), CohortHash.bucket(subject.hash(), seed)) < admitted ? on : off;
            case SIZE_AND_SHARE -> byBoth(subject, CohortHash.bucket(subject.hash(), seed));
            case SHARE -> CohortHash.bucket(subject.hash(), seed) < admitted ? on : off;
        };
    }

    /// An override may ask for the other strategy as well; then both have to admit.
    private Decision byBoth(Subject subject, int bucket) {
        if (Queue.place(priority(subject), bucket) >= admitted) {
            return off;
        }
        return bucket < admitted ? on : beyondShare;
    }

    private Priority priority(Subject subject) {
        SubjectCategory category = categories.find(subject.sizeKey());
        return category == null ? Priority.LAST : category.priority();
    }

    Placement placement(Subject subject, int bucket) {
        return new Placement(
                categories.get(subject.sizeKey()).map(SubjectCategory::category),
                priority(subject),
                Queue.place(priority(subject), bucket));
    }

    /// A segment that is missing admits nobody.
    private static @Nullable CompiledSegment segment(State state, StageTarget target) {
        if (!(target instanceof StageTarget.SegmentMembers members)) {
            return null;
        }
        return state.segments()
                .get(members.segment())
                .map(CompiledSegment::new)
                .orElseGet(() -> new CompiledSegment(new Segment(members.segment(), Set.of(), List.of())));
    }
}
