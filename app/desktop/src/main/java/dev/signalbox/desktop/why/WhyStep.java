package dev.signalbox.desktop.why;

/// One step of precedence, and what became of it.
///
/// @param name such as "Emergency stop"
/// @param words what it found
record WhyStep(String name, Result result, String words) {
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
