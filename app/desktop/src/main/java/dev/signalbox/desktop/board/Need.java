package dev.signalbox.desktop.board;

import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.widget.Status;

/// Something that waits for a person.
///
/// @param target where to look at it
record Need(Status status, String words, Route target) {}
