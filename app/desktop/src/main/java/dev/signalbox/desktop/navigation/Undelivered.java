package dev.signalbox.desktop.navigation;

import dev.signalbox.desktop.widget.Status;

/// Something of the person's own that was to be sent and that the store has not taken.
///
/// @param words where it stands and what it is, such as `Conflict: Ramp to 50 %, deeplinks.enabled in production`
public record Undelivered(Status status, String words) {}
