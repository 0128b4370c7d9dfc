package dev.signalbox.desktop.action;

/// The menu that an action is found in, in the order of the menu bar.
public enum Section {
    CONSOLE("Console"),
    EDIT("Edit"),
    VIEW("View"),
    ROLLOUT("Rollout"),
    INCIDENT("Incident"),
    SAMPLE("Sample"),
    HELP("Help");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /// What the menu bar shows.
    public String title() {
        return title;
    }
}
