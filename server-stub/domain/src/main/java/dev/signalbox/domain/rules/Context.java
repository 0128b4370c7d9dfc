package dev.signalbox.domain.rules;

import java.time.Instant;

/// What a command is decided in, besides the state.
///
/// @param now the store's clock
/// @param actor whoever submits
/// @param reason what they say about it; may be empty where no rule asks for one
public record Context(Instant now, Actor actor, String reason) {}
