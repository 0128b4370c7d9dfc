package dev.signalbox.domain.rules;

import dev.signalbox.domain.collection.Register;
import java.util.Optional;

/// One entry of a register that an event put or replaced.
public record Filed<K, V>(Register<K, V> register, K key) {
    /// Its value in `state`.
    public Optional<V> in(State state) {
        return state.of(register).get(key);
    }
}
