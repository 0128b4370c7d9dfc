package dev.signalbox.domain.calendar;

import java.time.Instant;
import java.util.Optional;

/// A time in which no flag in its scope is raised. Lowering and stopping are never frozen.
///
/// @param reason why, for whoever is refused
/// @param by the id of whoever declared it
/// @param byName their name
/// @param declaredAt when they did
/// @param lifted who ended it for good, if anybody did
public record FreezeWindow(
        FreezeId id,
        FreezeTime time,
        FreezeScope scope,
        String reason,
        String by,
        String byName,
        Instant declaredAt,
        Optional<Lifting> lifted) {
    /// Who ended a freeze.
    ///
    /// @param by their id
    /// @param byName their name
    /// @param why in their words
    public record Lifting(String by, String byName, Instant at, String why) {}

    /// The stretch in which it holds at `now`; absent when it does not, or was lifted.
    public Optional<Span> holdingAt(Instant now) {
        return lifted.isPresent() ? Optional.empty() : time.at(now);
    }

    /// This freeze, ended by `lifting`.
    public FreezeWindow liftedBy(Lifting lifting) {
        return new FreezeWindow(id, time, scope, reason, by, byName, declaredAt, Optional.of(lifting));
    }
}
