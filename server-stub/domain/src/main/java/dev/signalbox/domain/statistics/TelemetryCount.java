package dev.signalbox.domain.statistics;

import java.time.Instant;

/// How often something came to pass in the hour from `hour`.
public record TelemetryCount(TelemetryLabels labels, Instant hour, long count) {}
