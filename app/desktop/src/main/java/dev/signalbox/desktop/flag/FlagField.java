package dev.signalbox.desktop.flag;

/// What a person says of a new flag, in the order of the form.
enum FlagField {
    KEY("flag-key", "Key", "such as checkout.one-page", "flag"),
    APP("flag-app", "App", "the app's key", "app"),
    DESCRIPTION("flag-description", "What turning it on does", "for whoever is woken by it", "description"),
    OWNER("flag-owner", "Owner", "the team or person to ask", "owner");

    private final String id;
    private final String label;
    private final String hint;
    private final String refused;

    FlagField(String id, String label, String hint, String refused) {
        this.id = id;
        this.label = label;
        this.hint = hint;
        this.refused = refused;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    /// What the store calls it when it refuses the command.
    String refused() {
        return refused;
    }
}
