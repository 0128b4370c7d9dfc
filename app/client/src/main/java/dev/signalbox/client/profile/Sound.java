package dev.signalbox.client.profile;

/// Whether the console may be heard.
public enum Sound {
    ON,
    OFF;

    /// The other one.
    public Sound other() {
        return this == ON ? OFF : ON;
    }
}
