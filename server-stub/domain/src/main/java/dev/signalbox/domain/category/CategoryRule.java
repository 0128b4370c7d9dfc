package dev.signalbox.domain.category;

/// From where a category begins and how early it comes.
///
/// @param from a subject belongs when one of its counts reaches its fellow here
/// @param priority of those who belong, unless a person gave them another
public record CategoryRule(SizeCategory category, Counts from, Priority priority) {}
