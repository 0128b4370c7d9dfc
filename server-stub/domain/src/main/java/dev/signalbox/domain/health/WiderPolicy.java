package dev.signalbox.domain.health;

/// The figures set for everything in `scope`.
public record WiderPolicy(PolicyScope scope, HealthPolicy health) {}
