package dev.signalbox.domain.decision;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.category.Categories;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The subjects that a state names: those categorised, internal actors, and members of the segment that a stage is for.
/// Subjects that were only ever decided for are not kept, so they are nowhere near everybody.
record KnownSubjects(State state, Set<String> keys) {
    private static final Comparator<NextSubject> ORDER = Comparator.comparing(NextSubject::priority)
            .reversed()
            .thenComparingInt(NextSubject::bucket)
            .thenComparing(NextSubject::subject);

    static KnownSubjects of(State state, StageTarget target) {
        Set<String> keys = new TreeSet<>();
        state.of(Categories.REGISTER).keys().forEach(keys::add);
        state.internalActors().keys().forEach(keys::add);
        if (target instanceof StageTarget.SegmentMembers members) {
            state.segments().get(members.segment()).ifPresent(segment -> keys.addAll(segment.members()));
        }
        return new KnownSubjects(state, keys);
    }

    int count() {
        return keys.size();
    }

    /// Those of one size; of none for those that nobody has categorised.
    KnownSubjects sized(Optional<SizeCategory> category) {
        Table<String, SubjectCategory> categories = state.of(Categories.REGISTER);
        return new KnownSubjects(
                state,
                keys.stream()
                        .filter(key -> categories
                                .get(key)
                                .map(SubjectCategory::category)
                                .equals(category))
                        .collect(Collectors.toSet()));
    }

    /// How many are on by `flag`.
    int onBy(CompiledFlag flag, InstantSource clock) {
        return Math.toIntExact(keys.stream()
                .filter(key -> flag.decide(subject(key), clock).isOn())
                .count());
    }

    /// Those who are on by `on` and off by `off`, by priority, the highest first, then by bucket.
    List<NextSubject> onlyOnBy(CompiledFlag on, CompiledFlag off, InstantSource clock) {
        return keys.stream()
                .filter(key -> on.decide(subject(key), clock).isOn())
                .filter(key -> !off.decide(subject(key), clock).isOn())
                .map(key -> next(key, on.explain(subject(key), clock).bucket()))
                .sorted(ORDER)
                .toList();
    }

    /// As an evaluator would ask for a repository (S3-48): by its id, twice.
    private static Subject subject(String key) {
        return new Subject(key, Map.of(SubjectKind.REPOSITORY.attribute(), key));
    }

    private NextSubject next(String key, int bucket) {
        Table<String, SubjectCategory> categories = state.of(Categories.REGISTER);
        return new NextSubject(
                key,
                categories.get(key).map(SubjectCategory::category),
                categories.get(key).map(SubjectCategory::priority).orElse(Priority.LAST),
                bucket);
    }
}
