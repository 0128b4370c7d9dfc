package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.SubjectKind;
import java.util.Optional;
import java.util.Set;

/// Names several for the include list (S3-53, S3-54).
///
/// @param kind what `subjects` name; not said: the keys that decisions are for
/// @param note kept with those that are added
public record WhitelistBody(
        Set<String> subjects, Optional<SubjectKind> kind, Optional<String> note, Optional<String> reason) {}
