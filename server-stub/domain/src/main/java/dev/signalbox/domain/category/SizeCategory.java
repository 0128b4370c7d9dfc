package dev.signalbox.domain.category;

import java.util.Locale;

/// How big a subject is, by the founding documents' five names (S3-16), from the least risk to the most.
public enum SizeCategory {
    TEST,
    SMALL,
    MEDIUM,
    LARGE,
    ENTERPRISE;

    /// The founding documents' name for it.
    public String seedName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
