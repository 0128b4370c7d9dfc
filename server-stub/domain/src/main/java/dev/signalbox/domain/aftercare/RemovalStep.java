package dev.signalbox.domain.aftercare;

/// What ends a flag, in the order it is usually done (S2-76..78).
public enum RemovalStep {
    CODE_REMOVED("Remove the flag from the code"),
    DOCUMENTATION_UPDATED("Update the documentation: launched"),
    ANNOUNCED("Announce it to all users");

    private final String label;

    RemovalStep(String label) {
        this.label = label;
    }

    /// What is done, as an imperative.
    public String label() {
        return label;
    }
}
