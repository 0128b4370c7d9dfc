package dev.signalbox.domain.incident;

/// The answer to the question of an incident: hotfix or full rollback? (S2-121)
public enum Choice {
    HOTFIX("Hotfix"),
    FULL_ROLLBACK("Full rollback");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    /// What people read.
    public String label() {
        return label;
    }
}
