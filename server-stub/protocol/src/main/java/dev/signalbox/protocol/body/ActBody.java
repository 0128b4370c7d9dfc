package dev.signalbox.protocol.body;

import java.util.Optional;

/// Start, pause, resume, undo, restart.
///
/// @param reason what the actor says about it
public record ActBody(Optional<String> reason) {}
