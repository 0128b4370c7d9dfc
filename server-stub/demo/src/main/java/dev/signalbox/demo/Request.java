package dev.signalbox.demo;

import dev.signalbox.domain.health.Variant;

/// One user's request as the application saw it.
///
/// @param milliseconds drawn, not waited for
record Request(Variant path, Ending ending, double milliseconds) {
    /// How a request ended.
    enum Ending {
        SUCCEEDED,
        FAILED,
        /// Failed, and the failure is a security problem.
        BREACHED
    }
}
