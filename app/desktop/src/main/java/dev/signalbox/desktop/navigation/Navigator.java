package dev.signalbox.desktop.navigation;

/// Takes a person somewhere. Confined to the JavaFX thread.
public interface Navigator {
    /// Shows `route`, and remembers where the person came from.
    void open(Route route);
}
