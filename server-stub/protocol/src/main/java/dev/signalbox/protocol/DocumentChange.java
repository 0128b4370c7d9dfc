package dev.signalbox.protocol;

/// One step from the documents of a state to those of another.
public sealed interface DocumentChange {
    /// A document that is new, or says something else now.
    record Written(Document document) implements DocumentChange {}

    /// A document that there is no more.
    record Removed(String kind, String key) implements DocumentChange {}
}
