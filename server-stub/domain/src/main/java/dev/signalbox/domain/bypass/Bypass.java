package dev.signalbox.domain.bypass;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That somebody went round a safeguard, and who looked at it.
///
/// @param rollout whose safeguard it was; absent for one that is wider than a rollout
/// @param by the id of whoever did it
/// @param byName their name, as people read it
/// @param reason what they said about it
/// @param due when it has to be reviewed
public record Bypass(
        BypassId id,
        BypassKind kind,
        Optional<FlagAddress> rollout,
        Instant at,
        String by,
        String byName,
        String reason,
        Instant due,
        Optional<Review> review) {
    /// How long a review may take.
    public static final Duration REVIEW_WITHIN = Duration.ofDays(2);

    /// This bypass, reviewed.
    public Bypass reviewed(Review newReview) {
        return new Bypass(id, kind, rollout, at, by, byName, reason, due, Optional.of(newReview));
    }
}
