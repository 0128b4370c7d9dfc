package dev.signalbox.domain.category;

import dev.signalbox.domain.flag.InvalidValueException;
import java.time.Instant;
import java.util.Optional;

/// What is known of a subject's size (S3-14..24).
///
/// @param subject its key, such as a repository's id
/// @param pinned the priority that a person gave it, which governs over its category's
/// @param monthlyActivity its activity score of the month, 0 or more
public record SubjectCategory(
        String subject,
        SubjectPurpose purpose,
        Counts counts,
        int monthlyActivity,
        Optional<Priority> pinned,
        SizeCategory category,
        Priority priority,
        Instant createdAt,
        Instant lastCategorizedAt) {
    /// @throws InvalidValueException for a subject without key or a negative score
    public SubjectCategory {
        if (subject.isBlank() || subject.length() > 256) {
            throw new InvalidValueException("subject", "it is empty or too long", "Give 1 to 256 characters.");
        }
        if (monthlyActivity < 0) {
            throw new InvalidValueException("monthlyActivity", monthlyActivity + " is negative", "Give 0 or more.");
        }
    }

    /// This subject by other rules, as of `at`.
    public SubjectCategory by(CategoryRules rules, Instant at) {
        CategoryRule rule = rules.of(counts, purpose);
        return new SubjectCategory(
                subject,
                purpose,
                counts,
                monthlyActivity,
                pinned,
                rule.category(),
                pinned.orElse(rule.priority()),
                createdAt,
                at);
    }

    /// True when `other` puts the subject into the same category with the same priority.
    public boolean ranksAs(SubjectCategory other) {
        return category == other.category && priority.equals(other.priority);
    }
}
