package dev.signalbox.desktop.navigation;

/// What the STOP button says about itself: a stop that cannot work must not look like one that can.
///
/// @param words such as "Stop tested 14 s ago" or "will queue (offline)"
public record StopReadiness(Look look, String words) {
    /// How the button is drawn.
    public enum Look {
        /// Solid: a press is delivered.
        READY,
        /// Solid with an amber rim: nobody has found lately that a press gets through, or a try has found that it would
        /// not.
        UNPROVEN,
        /// Striped: a press is kept and sent later.
        QUEUES,
        /// Not filled: this person may not stop here.
        FORBIDDEN
    }
}
