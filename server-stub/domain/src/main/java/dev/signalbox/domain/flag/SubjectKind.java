package dev.signalbox.domain.flag;

import java.util.Locale;

/// What a name in an exemption or a scope names (S1-19, S1-24). A decision learns it from an attribute of its
/// context.
public enum SubjectKind {
    /// The key that the decision is for.
    USER("targetingKey"),
    REPOSITORY("repository_id"),
    PUBLISHER("publisher_id"),
    TENANT("tenant");

    private final String attribute;

    SubjectKind(String attribute) {
        this.attribute = attribute;
    }

    /// The attribute of the evaluation context that holds the name.
    public String attribute() {
        return attribute;
    }

    /// The founding documents' name for it.
    public String seedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// One of this kind, as text: `publisher:acme`.
    public String key(String name) {
        return seedName() + ":" + name;
    }
}
