package dev.signalbox.client.cache;

import dev.signalbox.client.desk.RowDigest;
import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Values of one type, each under a key that its own text gives. What is no longer used stays until the cache is
/// thrown away. Confined to one thread.
final class SharedValues<T> {
    private static final int KEY_LENGTH = 32;

    private final String kind;
    private final Class<T> type;
    private final Map<String, T> values = new HashMap<>();
    private final Map<T, String> keys = new HashMap<>();
    private final List<Document> unwritten = new ArrayList<>();

    SharedValues(String kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    /// Adds what `document` says.
    void add(Document document) {
        T value = DomainJson.read(document.json(), type);
        values.put(document.key(), value);
        keys.put(value, document.key());
    }

    /// The value under `key`.
    ///
    /// @throws MalformedMessageException when there is none
    T get(String key) {
        T value = values.get(key);
        if (value == null) {
            throw new MalformedMessageException(kind, "there is no '" + key + "'", "Use what was written together.");
        }
        return value;
    }

    /// The key of `value`, which is made and waits to be written when it is a new one.
    String keyOf(T value) {
        return keys.computeIfAbsent(value, this::added);
    }

    /// The documents that were made since this was asked last.
    List<Document> takeUnwritten() {
        List<Document> taken = List.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    private String added(T value) {
        String json = DomainJson.write(value);
        String key = RowDigest.of(kind, json).toString().substring(0, KEY_LENGTH);
        values.put(key, value);
        unwritten.add(new Document(kind, key, json));
        return key;
    }
}
