package dev.signalbox.domain.rules;

/// What a role can be trusted with.
public enum Permission {
    READ("read"),
    /// Pause, roll back, go down a stage.
    LOWER("lower exposure"),
    /// Start, advance, restart, undo.
    RAISE("raise exposure"),
    STOP("stop"),
    /// Work on incidents, and look after what was launched.
    RESPOND("work on incidents"),
    /// Stop by a device's key; the store alone acts with it, for a statement whose signature it has checked.
    STOP_BY_DEVICE("stop by a device's key"),
    /// Ask for, and as a second person confirm, lifting a stop.
    RESUME("lift a stop"),
    /// Plan rollouts, set exemptions, segments, policies.
    CONFIGURE("configure rollouts"),
    /// Create environments, apps, flags' homes.
    SET_UP("set up environments and apps"),
    SET_INTERNAL_ACTORS("say who is internal"),
    /// Record verdicts and act on them.
    OPERATE_STORE("act as the store's monitor");

    private final String verb;

    Permission(String verb) {
        this.verb = verb;
    }

    /// Completes "may not ...".
    public String verb() {
        return verb;
    }
}
