package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.rules.LogEntry;
import java.time.Duration;

/// A change that may have caused an incident.
///
/// @param entry the change
/// @param overlap how much it shares with what is affected
/// @param before how long before the incident was seen it was made
public record Suspect(LogEntry entry, Overlap overlap, Duration before) {
    /// How much a change shares with what is affected, the most first.
    public enum Overlap {
        SAME_FLAG("same flag"),
        SAME_APP("same app"),
        SAME_ENVIRONMENT("same environment"),
        /// It changes what every environment decides by.
        EVERYWHERE("everywhere");

        private final String label;

        Overlap(String label) {
            this.label = label;
        }

        /// What people read.
        public String label() {
            return label;
        }
    }
}
