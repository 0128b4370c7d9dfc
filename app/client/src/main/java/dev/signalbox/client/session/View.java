package dev.signalbox.client.session;

import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What is known of a store at one moment. Immutable.
///
/// @param identity who answers, and as whom it takes us; absent until it has said so
/// @param state absent until the first answer; after that the latest one known, however old
/// @param heardAt last sign of life, by this computer's clock; the session's start before the first
/// @param setback the latest time that the store went back to an older state, if it did while we listened
public record View(
        Optional<StoreIdentity> identity,
        Optional<State> state,
        Link link,
        Instant heardAt,
        Optional<Setback> setback) {
    static View before(Instant start) {
        return new View(Optional.empty(), Optional.empty(), new Link.Connecting(), start, Optional.empty());
    }

    /// True when the store takes us for somebody who may look and do nothing else, as far as it has said.
    public boolean isReadOnly() {
        return identity.map(StoreIdentity::actor)
                .filter(actor -> Arrays.stream(Permission.values())
                        .noneMatch(permission -> permission != Permission.READ && actor.may(permission)))
                .isPresent();
    }

    /// The revision shown; 0 before the first answer.
    public long revision() {
        return state.map(State::revision).orElse(0L);
    }

    View with(Link newLink) {
        return new View(identity, state, newLink, heardAt, setback);
    }

    View heard(State newState, Instant at) {
        return new View(identity, Optional.of(newState), new Link.Live(), at, setback);
    }

    View heard(Instant at) {
        return new View(identity, state, new Link.Live(), at, setback);
    }

    /// From `newState` on, which may be older than what was known.
    View reset(State newState, Instant at) {
        Optional<Setback> now = newState.revision() < revision()
                ? Optional.of(new Setback(revision(), newState.revision(), at))
                : setback;
        return new View(identity, Optional.of(newState), new Link.Live(), at, now);
    }

    View identified(StoreIdentity newIdentity) {
        return new View(Optional.of(newIdentity), state, link, heardAt, setback);
    }
}
