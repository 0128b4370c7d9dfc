package dev.signalbox.domain.flag;

import java.util.Optional;

/// Somebody that the stage does not decide for: an entry of the include or the exclude list (S1-24, S3-5,
/// S3-6).
///
/// @param subject the subject's key as evaluators send it, or the id of a publisher, repository or tenant
/// @param note why, for whoever finds it later; may be empty
/// @param kind what `subject` names; absent: the key that the decision is for, whatever it names
public record Exemption(String subject, ExemptionEffect effect, String note, Optional<SubjectKind> kind) {
    public Exemption {
        Names.filled("subject", subject, 256);
        if (note.length() > 500) {
            throw new InvalidValueException("note", "it has " + note.length() + " characters", "Give at most 500.");
        }
    }

    /// An exemption of the key that a decision is for.
    public Exemption(String subject, ExemptionEffect effect, String note) {
        this(subject, effect, note, Optional.empty());
    }

    /// What tells it apart among a rollout's exemptions: the subject, behind its kind where it has one, such as
    /// `publisher:acme`.
    public String key() {
        return kind.map(named -> named.key(subject)).orElse(subject);
    }
}
