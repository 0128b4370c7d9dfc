package dev.signalbox.domain.store;

/// A running [RolloutStore#follow].
public interface Subscription extends AutoCloseable {
    /// Ends it. Nothing is delivered after this returns, except from within the listener itself.
    @Override
    void close();
}
