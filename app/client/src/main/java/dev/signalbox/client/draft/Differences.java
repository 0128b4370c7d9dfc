package dev.signalbox.client.draft;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What differs between two states, in words. Pure.
public final class Differences {
    private static final String NONE = "none";
    private static final String OTHERWISE = "changed";

    private final State before;
    private final State after;
    private final List<Difference> found = new ArrayList<>();

    private Differences(State before, State after) {
        this.before = before;
        this.after = after;
    }

    /// What is different in `after`. Rollouts first, in the order of their addresses.
    public static List<Difference> between(State before, State after) {
        Differences differences = new Differences(before, after);
        differences.rollouts();
        differences.stops();
        differences.setUp();
        differences.found.addAll(PolicyDifferences.between(before, after));
        differences.found.addAll(StandbyDifferences.between(before, after));
        return List.copyOf(differences.found);
    }

    private void rollouts() {
        after.rollouts()
                .values()
                .filter(this::differs)
                .sorted(Comparator.comparing(Rollout::address))
                .forEach(this::rollout);
    }

    private boolean differs(Rollout is) {
        Optional<Rollout> was = before.rollouts().get(is.address());
        return !was.equals(Optional.of(is)) || before.servedPercent(was.get()) != after.servedPercent(is);
    }

    private void rollout(Rollout is) {
        Optional<Rollout> was = before.rollouts().get(is.address());
        String about = is.address().toString();
        for (RolloutField<?> field : RolloutField.ALL) {
            String now = field.says(after, is);
            if (was.isEmpty()) {
                found.add(new Difference(about, field.name(), NONE, now));
            } else if (!field.same(before, was.get(), after, is)) {
                add(about, field.name(), field.says(before, was.get()), now);
            }
        }
        Table<String, Exemption> exemptions = was.map(Rollout::exemptions).orElse(Table.empty());
        table(exemptions, is.exemptions(), Differences::effect)
                .forEach(difference ->
                        add(about, "Exemption of " + difference.about(), difference.before(), difference.after()));
    }

    private static String effect(Exemption exemption) {
        return switch (exemption.effect()) {
            case FORCE_ENABLE -> "on";
            case FORCE_DISABLE -> "off";
        };
    }

    private void stops() {
        compare(
                "Live",
                Integer.toString(before.stops().live().size()),
                Integer.toString(after.stops().live().size()));
        compare("Asked to lift", lifting(before), lifting(after));
    }

    private static String lifting(State state) {
        return state.stops().request().map(request -> "by " + request.byName()).orElse(NONE);
    }

    private void compare(String field, String was, String is) {
        if (!was.equals(is)) {
            add("emergency stops", field, was, is);
        }
    }

    private void setUp() {
        found.addAll(named("Environment", table(before.environments(), after.environments(), each -> each.name())));
        found.addAll(named("App", table(before.apps(), after.apps(), each -> each.name())));
        found.addAll(named("Flag", table(before.flags(), after.flags(), each -> each.description())));
        found.addAll(named("Segment", table(before.segments(), after.segments(), each -> "defined")));
        found.addAll(
                named("Internal actor", table(before.internalActors(), after.internalActors(), each -> "internal")));
    }

    private static List<Difference> named(String field, List<Difference> differences) {
        return differences.stream()
                .map(each -> new Difference(each.about(), field, each.before(), each.after()))
                .toList();
    }

    private void add(String about, String field, String was, String is) {
        found.add(new Difference(about, field, was, was.equals(is) ? OTHERWISE : is));
    }

    /// What differs between two tables, key by key in the keys' order; the field is left empty.
    private static <K, V> List<Difference> table(Table<K, V> before, Table<K, V> after, Function<V, String> words) {
        List<Difference> differences = new ArrayList<>();
        after.keys().filter(key -> !before.get(key).equals(after.get(key))).forEach(key -> {
            String was = before.get(key).map(words).orElse(NONE);
            String is = after.get(key).map(words).orElse(NONE);
            differences.add(new Difference(key.toString(), "", was, was.equals(is) ? OTHERWISE : is));
        });
        before.keys()
                .filter(key -> !after.contains(key))
                .forEach(key -> differences.add(new Difference(
                        key.toString(), "", before.get(key).map(words).orElse(NONE), NONE)));
        differences.sort(Comparator.comparing(Difference::about));
        return differences;
    }
}
