package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.SubjectKind;
import java.util.Optional;

/// Names somebody on a list.
///
/// @param kind what `subject` names; not said: the key that decisions are for
public record SubjectBody(String subject, Optional<SubjectKind> kind, Optional<String> reason) {}
