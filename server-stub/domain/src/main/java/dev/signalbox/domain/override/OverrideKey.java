package dev.signalbox.domain.override;

/// What an override is about.
public enum OverrideKey {
    EMERGENCY_STOP,
    ROLLOUT_PERCENTAGE,
    ROLLOUT_STRATEGY,
    AUTO_ROLLBACK,
    MAX_ERROR_RATE;

    /// The variable's name, such as `HYBRID_EMERGENCY_STOP`.
    public String variable(OverridePrefix prefix) {
        return prefix.value() + "_" + name();
    }
}
