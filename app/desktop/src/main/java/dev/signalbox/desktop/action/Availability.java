package dev.signalbox.desktop.action;

/// Whether an action can be performed now.
public sealed interface Availability {
    /// It can.
    record Enabled() implements Availability {}

    /// It cannot, and the person is told why.
    ///
    /// @param reason a sentence that names what is missing
    record Disabled(String reason) implements Availability {}

    /// It can.
    static Availability enabled() {
        return new Enabled();
    }

    /// It cannot, because of `reason`.
    static Availability disabled(String reason) {
        return new Disabled(reason);
    }

    /// True when it can.
    default boolean isEnabled() {
        return this instanceof Enabled;
    }
}
