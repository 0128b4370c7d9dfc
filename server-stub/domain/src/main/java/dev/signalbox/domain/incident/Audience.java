package dev.signalbox.domain.incident;

/// Whom an incident is told to (S2-124).
public enum Audience {
    INCIDENTS_CHANNEL("#incidents"),
    STATUS_PAGE("Status page"),
    USERS("Affected users");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    /// What people read.
    public String label() {
        return label;
    }
}
