package dev.signalbox.domain.statistics;

import java.util.Optional;

/// What one processor or one category of subjects did.
///
/// @param label its name, or `other` for all beyond the bound of names that are told apart (S1-14)
/// @param cost of the jobs that told their cost; absent when none did
/// @param costPerJob of those
public record LabelStatistics(String label, PathStatistics did, Optional<Double> cost, Optional<Double> costPerJob) {}
