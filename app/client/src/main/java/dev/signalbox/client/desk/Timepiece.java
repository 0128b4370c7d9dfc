package dev.signalbox.client.desk;

/// Tells moments. Safe for any thread.
@FunctionalInterface
public interface Timepiece {
    /// Now.
    Moment now();
}
