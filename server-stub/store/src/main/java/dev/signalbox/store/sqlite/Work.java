package dev.signalbox.store.sqlite;

import org.jdbi.v3.core.Handle;

/// A piece of writing, done on the writer's thread inside a transaction that it may share with others.
///
/// All three methods run on the writer's thread. After `write`, exactly one of the other two is called; when `write`
/// itself throws, only its own writing is undone, and `undone` is called.
public interface Work<T> {
    /// Writes and answers.
    T write(Handle handle);

    /// The transaction is durable.
    default void durable() {}

    /// Nothing of it was written.
    default void undone() {}
}
