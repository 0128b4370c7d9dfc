package dev.signalbox.desktop.shell;

import javafx.beans.value.ObservableValue;

/// What the window's frame says of the person's desk.
///
/// @param waiting how much waits to be sent, or for a person; stands beside the way to it
/// @param damaged how much was found damaged and set aside
public record DeskSigns(ObservableValue<? extends Number> waiting, ObservableValue<? extends Number> damaged) {}
