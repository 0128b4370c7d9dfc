package dev.signalbox.domain.flag;

/// What an exemption does to its subject.
public enum ExemptionEffect {
    /// The subject is on, unless something stronger is off: a stop, the flag itself, its schedule, an exclusion.
    FORCE_ENABLE,
    /// The subject is off, whatever the stage says.
    FORCE_DISABLE
}
