package dev.signalbox.domain.flag;

/// A subject that the stage does not decide for: an entry of the include or the exclude list (S1-24, S3-5, S3-6).
///
/// @param subject the subject's key as evaluators send it
/// @param note why, for whoever finds it later; may be empty
public record Exemption(String subject, ExemptionEffect effect, String note) {
    public Exemption {
        Names.filled("subject", subject, 256);
        if (note.length() > 500) {
            throw new InvalidValueException("note", "it has " + note.length() + " characters", "Give at most 500.");
        }
    }
}
