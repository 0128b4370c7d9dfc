package dev.signalbox.client.session;

import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.time.Instant;
import java.util.Optional;

/// What is known of a store at one moment. Immutable.
///
/// @param identity who answers, and as whom it takes us; absent until it has said so
/// @param state absent until the first answer; after that the latest one known, however old
/// @param heardAt last sign of life, by this computer's clock; the session's start before the first
public record View(Optional<StoreIdentity> identity, Optional<State> state, Link link, Instant heardAt) {
    /// The revision shown; 0 before the first answer.
    public long revision() {
        return state.map(State::revision).orElse(0L);
    }

    View with(Link newLink) {
        return new View(identity, state, newLink, heardAt);
    }

    View heard(State newState, Instant at) {
        return new View(identity, Optional.of(newState), new Link.Live(), at);
    }

    View heard(Instant at) {
        return new View(identity, state, new Link.Live(), at);
    }

    View identified(StoreIdentity newIdentity) {
        return new View(Optional.of(newIdentity), state, link, heardAt);
    }
}
