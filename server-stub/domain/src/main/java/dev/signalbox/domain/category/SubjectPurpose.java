package dev.signalbox.domain.category;

/// What a subject is for (S3-18).
public enum SubjectPurpose {
    /// Made to try things on: whatever its counts, it is of category TEST.
    TEST,
    ORDINARY
}
