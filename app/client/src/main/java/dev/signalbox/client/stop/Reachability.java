package dev.signalbox.client.stop;

/// Whether the store can be heard.
public enum Reachability {
    HEARD,
    OFFLINE
}
