package dev.signalbox.domain.health;

/// A figure and the level that decided it.
public record Sourced<T>(T value, PolicyLevel level) {}
