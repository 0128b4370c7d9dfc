package dev.signalbox.desktop.why;

import dev.signalbox.desktop.widget.Status;

/// One step of precedence, and what became of it.
///
/// @param name such as "Emergency stop"
/// @param status what it led to; only an emergency stop looks like one
/// @param word beside the shape of `status`
/// @param words what it found
record WhyStep(String name, Result result, Status status, String word, String words) {
    /// How far the decision came.
    enum Result {
        /// It did not decide.
        PASSED,
        /// It decided; what comes after it was not asked.
        DECIDED,
        /// An earlier one decided.
        NOT_REACHED
    }
}
