package dev.signalbox.domain.rules.bypass;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.bypass.Review;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Command;
import java.time.Instant;
import java.util.Optional;

/// One line of the ledger, whatever keeps it.
///
/// @param rollout whose safeguard it was; absent for a stop, which may be wider
/// @param by the id of whoever did it
/// @param byName their name, as people read it
/// @param review absent while it waits
/// @param command what says that it was reviewed
public record LedgerLine(
        BypassKind kind,
        Optional<FlagAddress> rollout,
        Instant at,
        String by,
        String byName,
        String reason,
        Instant due,
        Optional<Review> review,
        Command command) {
    /// True when nobody has reviewed it and its time is over at `now`.
    public boolean isOverdue(Instant now) {
        return review.isEmpty() && now.isAfter(due);
    }
}
