package dev.signalbox.domain.decision;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.category.Categories;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who would come on by a stage that has not begun: those of the known subjects that are off now and would be
/// on then.
///
/// Known are the categorised subjects, internal actors, and members of the stage's segment. Subjects that the
/// store has only ever decided for are not kept, so a preview is no count of everybody.
///
/// @param stage index of the stage
/// @param known how many subjects were looked at
/// @param subjects by priority, the highest first, then by bucket
public record NextInLine(int stage, String stageName, int known, List<NextSubject> subjects) {
    private static final Comparator<NextSubject> ORDER = Comparator.comparing(NextSubject::priority)
            .reversed()
            .thenComparingInt(NextSubject::bucket)
            .thenComparing(NextSubject::subject);

    public NextInLine {
        subjects = List.copyOf(subjects);
    }

    /// Who would come on if `rollout` went to stage `stage` now. Pure.
    ///
    /// @param clock asked only where the rollout has a schedule
    /// @throws dev.signalbox.domain.flag.InvalidValueException when the ladder has no such stage
    public static NextInLine at(State state, Rollout rollout, int stage, InstantSource clock) {
        StageTarget target = rollout.ladder().stage(stage).target();
        CompiledFlag now = CompiledFlag.of(state, rollout);
        CompiledFlag then = CompiledFlag.of(
                state, rollout.in(new RolloutPhase.Running(stage, clock.instant()), rollout.revision()));
        Set<String> known = known(state, target);
        List<NextSubject> next = known.stream()
                .filter(key -> !now.decide(subject(key), clock).isOn())
                .filter(key -> then.decide(subject(key), clock).isOn())
                .map(key -> next(state, key, then.explain(subject(key), clock).bucket()))
                .sorted(ORDER)
                .toList();
        return new NextInLine(stage, rollout.ladder().stage(stage).name(), known.size(), next);
    }

    private static Set<String> known(State state, StageTarget target) {
        Set<String> known = new TreeSet<>();
        state.of(Categories.REGISTER).keys().forEach(known::add);
        state.internalActors().keys().forEach(known::add);
        if (target instanceof StageTarget.SegmentMembers members) {
            state.segments().get(members.segment()).ifPresent(segment -> known.addAll(segment.members()));
        }
        return known;
    }

    /// As an evaluator would ask for a repository (S3-48): by its id, twice.
    private static Subject subject(String key) {
        return new Subject(key, Map.of(SubjectKind.REPOSITORY.attribute(), key));
    }

    private static NextSubject next(State state, String key, int bucket) {
        Table<String, SubjectCategory> categories = state.of(Categories.REGISTER);
        return new NextSubject(
                key,
                categories.get(key).map(SubjectCategory::category),
                categories.get(key).map(SubjectCategory::priority).orElse(Priority.LAST),
                bucket);
    }
}
