package dev.signalbox.domain.collection;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of all registers. Immutable: whoever holds one keeps it.
public final class Registers {
    /// Every register without a value.
    public static final Registers EMPTY = new Registers(Map.of());

    private final Map<String, Table<?, ?>> tables;

    private Registers(Map<String, Table<?, ?>> tables) {
        this.tables = Map.copyOf(tables);
    }

    /// The values of `register`.
    @SuppressWarnings("unchecked")
    public <K, V> Table<K, V> of(Register<K, V> register) {
        return (Table<K, V>) tables.getOrDefault(register.kind(), Table.empty());
    }

    /// These registers with `value` in `register`, in place of what had its key.
    public <K, V> Registers with(Register<K, V> register, V value) {
        return with(register, of(register).with(register.key().apply(value), value));
    }

    /// These registers with exactly the values of `table` in `register`.
    public <K, V> Registers with(Register<K, V> register, Table<K, V> table) {
        Map<String, Table<?, ?>> changed = new HashMap<>(tables);
        changed.put(register.kind(), table);
        return new Registers(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Registers registers && tables.equals(registers.tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    @Override
    public String toString() {
        return tables.toString();
    }
}
