package dev.signalbox.desktop.shell;

/// What can be laid over the window.
///
/// @param palette finds a flag or an action by name
/// @param help says what can be done here, and how
public record Layers(Overlay palette, Overlay help) {}
