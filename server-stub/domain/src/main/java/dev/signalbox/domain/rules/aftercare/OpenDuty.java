package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Duty;
import java.time.Duration;
import java.time.Instant;

/// A duty that is due and was not done.
///
/// @param missed how many before it were not done either; nobody is asked for them any more
public record OpenDuty(Duty duty, int missed) {
    /// How long it has been due at `now`.
    public Duration waiting(Instant now) {
        return Duration.between(duty.due(), now);
    }
}
