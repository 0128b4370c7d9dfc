package dev.signalbox.domain.rules;

/// What set a change off (S3-43).
public enum Trigger {
    MANUAL("manual"),
    AUTO_ROLLBACK("auto_rollback"),
    SCHEDULE("schedule"),
    OVERRIDE("override");

    private final String seedName;

    Trigger(String seedName) {
        this.seedName = seedName;
    }

    /// The founding documents' name for it, as the audit trail shows it.
    public String seedName() {
        return seedName;
    }
}
