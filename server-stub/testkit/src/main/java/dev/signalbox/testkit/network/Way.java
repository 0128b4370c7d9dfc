package dev.signalbox.testkit.network;

/// Which way bytes go through a [FaultProxy].
public enum Way {
    TO_SERVER,
    TO_CLIENT
}
