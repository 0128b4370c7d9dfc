package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Optional;

/// Which log entries.
///
/// @param before only entries with a lower sequence number; [Long#MAX_VALUE] for the newest
/// @param limit how many at most, 1 to 1,000
/// @param flag only entries about this flag, in any environment; absent for all
public record AuditQuery(long before, int limit, Optional<FlagKey> flag) {
    /// @throws InvalidValueException for a limit outside 1 to 1,000
    public AuditQuery {
        if (limit < 1 || limit > 1000) {
            throw new InvalidValueException("limit", limit + " is outside 1 to 1,000", "Give 1 to 1,000.");
        }
    }

    /// The newest `limit` entries.
    public static AuditQuery newest(int limit) {
        return new AuditQuery(Long.MAX_VALUE, limit, Optional.empty());
    }
}
