package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.Optional;

/// What a press's row holds, as JSON.
///
/// @param outcome absent while there is none
/// @param at when there came to be one, by this computer's clock
record PressBody(
        StopScope scope,
        Moment pressed,
        String store,
        Optional<StopJournal.Outcome> outcome,
        String reason,
        Optional<Instant> at) {
    static PressBody of(StopJournal.Entry entry) {
        return new PressBody(entry.scope(), entry.pressed(), entry.store(), Optional.empty(), "", Optional.empty());
    }

    PressBody settled(StopJournal.Outcome newOutcome, String newReason, Instant now) {
        return new PressBody(scope, pressed, store, Optional.of(newOutcome), newReason, Optional.of(now));
    }
}
