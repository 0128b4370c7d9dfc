package dev.signalbox.domain.bypass;

/// What counts as a bypass.
public enum BypassKind {
    /// A rollout went up in production though too little was measured to judge its stage.
    ADVANCED_WITHOUT_DATA("Advanced without data"),
    /// A rollout went up in production though nobody had answered what only people can say of its stage.
    ADVANCED_UNANSWERED("Advanced with questions unanswered"),
    /// A freeze of production was lifted while it held (F26).
    FREEZE_LIFTED("Freeze lifted before its time"),
    /// SQL that was never tried in staging was chosen in production (S2-96).
    UNREHEARSED_SQL("SQL that was never rehearsed"),
    /// A stop came in by a device's key and not by a token.
    STOPPED_BY_DEVICE("Stopped by a device's key");

    private final String label;

    BypassKind(String label) {
        this.label = label;
    }

    /// What people read.
    public String label() {
        return label;
    }
}
