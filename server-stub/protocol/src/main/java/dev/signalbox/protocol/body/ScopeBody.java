package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.SubjectKind;
import java.util.Optional;

/// Gives a publisher, repository or tenant a stage of its own.
///
/// @param stage not said: it inherits again
public record ScopeBody(SubjectKind kind, String id, Optional<Integer> stage, Optional<String> reason) {}
