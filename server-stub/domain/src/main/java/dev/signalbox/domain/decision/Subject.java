package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.SubjectKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who a decision is for: a key, and attributes that segments may ask about.
///
/// Hashes its key once, when first asked, and keeps the hash; harmless when two threads ask at once. Attribute values
/// are strings, numbers or booleans; anything else matches no condition.
public final class Subject {
    private final String key;
    private final Map<String, Object> attributes;
    private long hash;

    /// A subject with attributes.
    public Subject(String key, Map<String, Object> attributes) {
        this.key = key;
        this.attributes = attributes;
    }

    /// A subject without attributes.
    public static Subject of(String key) {
        return new Subject(key, Map.of());
    }

    /// The key that exemptions, internal actors and the cohort hash go by.
    public String key() {
        return key;
    }

    /// The attribute `name`, or null.
    @Nullable
    Object attribute(String name) {
        return attributes.get(name);
    }

    /// Its name as one of `kind`, or null where the context says none. Numbers count by their digits.
    @Nullable
    String name(SubjectKind kind) {
        if (kind == SubjectKind.USER) {
            return key;
        }
        return switch (attributes.get(kind.attribute())) {
            case String text -> text;
            case Number number -> number.toString();
            case null, default -> null;
        };
    }

    /// What its size is kept by: the repository that the context names, else its key.
    String sizeKey() {
        String repository = name(SubjectKind.REPOSITORY);
        return repository == null ? key : repository;
    }

    /// XXH64 of the key. 0 means "not yet": the one key in 2^64 that hashes to 0 is hashed each time.
    long hash() {
        long known = hash;
        if (known == 0) {
            known = CohortHash.hash(key);
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return key;
    }
}
