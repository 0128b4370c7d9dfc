package dev.signalbox.domain.collection;

import java.util.function.Function;

/// A kind of thing that a tenant's log keeps by key, named once for the rule book, the documents and the wire.
///
/// Values are put and replaced, never taken out: what ends is a value that says so.
///
/// @param kind the documents' name for it, such as `ladder-template`; stored, so it never changes
/// @param type the class of the values
/// @param key what tells two values apart; its text is the document's key
public record Register<K, V>(String kind, Class<V> type, Function<V, K> key) {
    @Override
    public String toString() {
        return kind;
    }
}
