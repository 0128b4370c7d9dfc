package dev.signalbox.domain.statistics;

/// A category of errors, and where it goes.
///
/// @param label the category, or `other` beyond the bound
/// @param errors in the window
/// @param before in the window of the same length before it
public record ErrorStatistics(String label, long errors, long before) {}
