package dev.signalbox.domain.health;

/// Where a figure of a health policy was set, nearest first.
public enum PolicyLevel {
    /// By an override of the store's environment, on top of what the other levels come to.
    OVERRIDE,
    /// On the stage the rollout is on.
    STAGE,
    /// On the flag's rollout in its environment.
    FLAG,
    /// On the environment.
    ENVIRONMENT,
    /// For every flag in every environment.
    GLOBAL,
    /// By nobody: it ships so.
    BUILT_IN
}
