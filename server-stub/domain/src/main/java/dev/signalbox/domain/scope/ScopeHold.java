package dev.signalbox.domain.scope;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.SubjectKind;

/// A scope with a stage of its own: everybody of one publisher, repository or tenant.
///
/// @param stage index of the highest stage that the scope takes part in; 0 is off
public record ScopeHold(SubjectKind kind, String id, int stage) {
    /// @throws InvalidValueException for a single user, who is exempted instead, an empty id or a negative
    ///     stage
    public ScopeHold {
        if (kind == SubjectKind.USER) {
            throw new InvalidValueException(
                    "kind", "a user is no scope", "Name a publisher, repository or tenant, or exempt the user.");
        }
        if (id.isBlank() || id.length() > 256) {
            throw new InvalidValueException("id", "it is empty or too long", "Give 1 to 256 characters.");
        }
        if (stage < 0) {
            throw new InvalidValueException("stage", stage + " is no stage", "Give 0 for off, or more.");
        }
    }

    /// True when both are of one scope.
    public boolean isOf(SubjectKind otherKind, String otherId) {
        return kind == otherKind && id.equals(otherId);
    }
}
