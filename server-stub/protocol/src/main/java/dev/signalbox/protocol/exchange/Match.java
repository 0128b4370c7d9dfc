package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import java.util.List;
import java.util.Set;

/// Whom a rule of another tool matches: the keys it lists, and whoever meets all conditions, where there are any.
record Match(Set<String> keys, List<Condition> conditions) {
    Match {
        keys = Set.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    static Match keys(Set<String> keys) {
        return new Match(keys, List.of());
    }

    static Match conditions(List<Condition> conditions) {
        return new Match(Set.of(), conditions);
    }

    boolean isKeysOnly() {
        return conditions.isEmpty();
    }
}
