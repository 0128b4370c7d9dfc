package dev.signalbox.client.stop;

/// What a stop went out by.
public enum Credential {
    /// The person's token, as everything else.
    TOKEN,
    /// This computer's key, because no token worked: somebody else reviews it (break-glass).
    DEVICE_KEY
}
