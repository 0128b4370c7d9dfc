package dev.signalbox.domain.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An immutable map whose single-entry changes copy 1/256 of it, so that a state of 100,000 flags changes in
/// microseconds while readers keep the version they hold.
///
/// Not ordered. Safe for any thread. Keys and values are never null.
public final class Table<K, V> {
    private static final int SHARDS = 256;
    private static final Table<?, ?> EMPTY = new Table<>(emptyShards(), 0);

    private final Map<K, V>[] shards;
    private final int size;

    private Table(Map<K, V>[] shards, int size) {
        this.shards = shards;
        this.size = size;
    }

    /// The table without entries.
    @SuppressWarnings("unchecked")
    public static <K, V> Table<K, V> empty() {
        return (Table<K, V>) EMPTY;
    }

    /// A table of the entries of `entries`; costs one pass, unlike that many calls of [#with].
    public static <K, V> Table<K, V> of(Map<K, V> entries) {
        if (entries.isEmpty()) {
            return empty();
        }
        Map<K, V>[] shards = emptyShards();
        entries.forEach((key, value) -> {
            int index = shardOf(key);
            if (shards[index].isEmpty()) {
                shards[index] = new HashMap<>();
            }
            shards[index].put(key, value);
        });
        return new Table<>(shards, entries.size());
    }

    /// The value under `key`.
    public Optional<V> get(K key) {
        return Optional.ofNullable(find(key));
    }

    /// The value under `key`, or null: the allocation-free form for hot paths.
    public @Nullable V find(K key) {
        return shards[shardOf(key)].get(key);
    }

    /// True when `key` has a value.
    public boolean contains(K key) {
        return find(key) != null;
    }

    /// A table that differs from this one in holding `value` under `key`.
    public Table<K, V> with(K key, V value) {
        int index = shardOf(key);
        Map<K, V> shard = new HashMap<>(shards[index]);
        boolean added = shard.put(key, value) == null;
        return replacing(index, shard, added ? size + 1 : size);
    }

    /// A table without `key`; this one when it held none.
    public Table<K, V> without(K key) {
        if (!contains(key)) {
            return this;
        }
        int index = shardOf(key);
        Map<K, V> shard = new HashMap<>(shards[index]);
        shard.remove(key);
        return replacing(index, shard, size - 1);
    }

    /// How many entries there are.
    public int size() {
        return size;
    }

    /// All values, in no particular order.
    public Stream<V> values() {
        return size == 0 ? Stream.empty() : Stream.of(shards).map(Map::values).flatMap(Collection::stream);
    }

    /// All keys, in no particular order.
    public Stream<K> keys() {
        return size == 0 ? Stream.empty() : Stream.of(shards).map(Map::keySet).flatMap(Collection::stream);
    }

    /// Calls `action` once for each entry.
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (Map<K, V> shard : shards) {
            shard.forEach(action);
        }
    }

    /// What made this table out of `older`. Costs little where one came from the other: what both share is not looked
    /// into.
    ///
    /// @param put called once for each entry that `older` has not, or has with another value
    /// @param removed called once for each key that only `older` has
    @SuppressWarnings("ReferenceEquality")
    public void since(Table<K, V> older, BiConsumer<? super K, ? super V> put, Consumer<? super K> removed) {
        for (int index = 0; index < SHARDS; index++) {
            if (shards[index] != older.shards[index]) {
                since(shards[index], older.shards[index], put, removed);
            }
        }
    }

    private static <K, V> void since(
            Map<K, V> newer, Map<K, V> older, BiConsumer<? super K, ? super V> put, Consumer<? super K> removed) {
        newer.forEach((key, value) -> {
            if (!value.equals(older.get(key))) {
                put.accept(key, value);
            }
        });
        older.keySet().stream().filter(key -> !newer.containsKey(key)).forEach(removed);
    }

    private Table<K, V> replacing(int index, Map<K, V> shard, int newSize) {
        Map<K, V>[] copy = shards.clone();
        copy[index] = shard;
        return new Table<>(copy, newSize);
    }

    private static int shardOf(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash >>> 24;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <K, V> Map<K, V>[] emptyShards() {
        Map<K, V>[] shards = new Map[SHARDS];
        java.util.Arrays.fill(shards, Map.of());
        return shards;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table<?, ?> table && java.util.Arrays.equals(shards, table.shards);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(shards);
    }

    @Override
    public String toString() {
        Map<K, V> all = new HashMap<>();
        forEach(all::put);
        return all.toString();
    }
}
