package dev.signalbox.domain.statistics;

import dev.signalbox.domain.flag.EnvironmentKey;

/// What one count is told apart by. Never a subject: labels are bounded (S1-14).
///
/// @param name a flag or a policy; [#OTHER] beyond as many as are told apart
/// @param result what came of it
/// @param cause why
public record TelemetryLabels(
        TelemetryEvent event, EnvironmentKey environment, String name, String result, String cause) {
    /// What everything beyond the bound is counted under.
    public static final String OTHER = "other";

    /// The same, under [#OTHER].
    public TelemetryLabels other() {
        return new TelemetryLabels(event, environment, OTHER, result, cause);
    }
}
