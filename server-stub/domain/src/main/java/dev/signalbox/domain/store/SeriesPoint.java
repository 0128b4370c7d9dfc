package dev.signalbox.domain.store;

import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.SeriesFigure;
import java.time.Instant;

/// What a series beside requests came to when the store looked at `at`.
public record SeriesPoint(Metric metric, Instant at, SeriesFigure figure) {}
