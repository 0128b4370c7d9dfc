package dev.signalbox.protocol;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Chapters;
import dev.signalbox.domain.rules.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What lies between two states, found by looking only at what they do not share.
final class StateDifference {
    private final List<Step> steps = new ArrayList<>();

    /// @param form what is written for a rollout
    StateDifference(State older, State newer, Function<Rollout, ?> form) {
        compare(Documents.ENVIRONMENT, older.environments(), newer.environments(), Object::toString);
        compare(Documents.APP, older.apps(), newer.apps(), Object::toString);
        compare(Documents.FLAG, older.flags(), newer.flags(), Object::toString);
        compare(Documents.ROLLOUT, older.rollouts(), newer.rollouts(), Documents::keyOf, form);
        compare(Documents.SEGMENT, older.segments(), newer.segments(), Object::toString);
        compare(Documents.DEVICE, older.devices().enrolled(), newer.devices().enrolled(), Object::toString);
        newer.internalActors()
                .since(
                        older.internalActors(),
                        (subject, same) -> write(Documents.INTERNAL_ACTOR, subject, () -> Documents.internal(subject)),
                        subject -> remove(Documents.INTERNAL_ACTOR, subject));
        Chapters.REGISTERS.forEach(register -> compare(register, older, newer));
        if (!older.stops().equals(newer.stops())) {
            write(Documents.STOPS, Documents.LATCH, () -> Documents.latch(newer));
        }
        if (!older.devices().unreviewed().equals(newer.devices().unreviewed())) {
            write(Documents.BREAK_GLASS, Documents.UNREVIEWED, () -> Documents.unreviewed(newer));
        }
    }

    /// Whatever keeps documents by kind and key fills up in order, which is faster and leaves no gaps.
    Stream<DocumentChange> inOrder() {
        return steps.stream()
                .sorted(Comparator.comparing(Step::kind).thenComparing(Step::key))
                .map(step -> step.change().get());
    }

    private <K, V> void compare(Register<K, V> register, State older, State newer) {
        compare(register.kind(), older.of(register), newer.of(register), Object::toString);
    }

    private <K, V> void compare(String kind, Table<K, V> older, Table<K, V> newer, Function<? super K, String> name) {
        compare(kind, older, newer, name, Function.identity());
    }

    private <K, V> void compare(
            String kind,
            Table<K, V> older,
            Table<K, V> newer,
            Function<? super K, String> name,
            Function<? super V, ?> form) {
        newer.since(
                older,
                (key, value) -> write(
                        kind, name.apply(key), () -> Documents.document(kind, name.apply(key), form.apply(value))),
                key -> remove(kind, name.apply(key)));
    }

    private void write(String kind, String key, Supplier<Document> document) {
        steps.add(new Step(kind, key, () -> new DocumentChange.Written(document.get())));
    }

    private void remove(String kind, String key) {
        steps.add(new Step(kind, key, () -> new DocumentChange.Removed(kind, key)));
    }

    private record Step(String kind, String key, Supplier<DocumentChange> change) {}
}
