package dev.signalbox.domain.statistics;

import java.util.Optional;

/// What one processor or one category of subjects did.
///
/// @param label its name, or `other` for all beyond the bound of names that are told apart (S1-14)
/// @param cost in cents, of the jobs that told theirs; absent when none did
/// @param costPerJob in cents, of those
public record LabelStatistics(String label, PathStatistics did, Optional<Double> cost, Optional<Double> costPerJob) {}
