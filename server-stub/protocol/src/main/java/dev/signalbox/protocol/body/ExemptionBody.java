package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.SubjectKind;
import java.util.Optional;

/// Puts somebody on the include or the exclude list.
///
/// @param kind what `subject` names; not said: the key that decisions are for
public record ExemptionBody(
        String subject,
        ExemptionEffect effect,
        Optional<SubjectKind> kind,
        Optional<String> note,
        Optional<String> reason) {}
