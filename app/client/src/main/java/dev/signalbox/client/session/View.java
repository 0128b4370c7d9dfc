package dev.signalbox.client.session;

import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What is known of a store at one moment. Immutable.
///
/// @param identity who answers, and as whom it takes us; absent until it, or the cache, has said so
/// @param state absent until the first answer; after that the latest one known, however old
/// @param heardAt last sign of life, by this computer's clock; the session's start before the first
/// @param setback the latest time that the store went back to an older state, if it did while we listened
/// @param origin where `state` comes from
/// @param notice what there is to know of the cache on this computer, as sentences
public record View(
        Optional<StoreIdentity> identity,
        Optional<State> state,
        Link link,
        Instant heardAt,
        Optional<Setback> setback,
        Origin origin,
        Optional<String> notice) {
    static View before(Instant start) {
        return new View(
                Optional.empty(),
                Optional.empty(),
                new Link.Connecting(),
                start,
                Optional.empty(),
                Origin.STORE,
                Optional.empty());
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
        return new View(identity, state, newLink, heardAt, setback, origin, notice);
    }

    /// What the cache kept, at `now`. Whether it still holds, the store has to say.
    View recalling(Recalled kept, Instant now) {
        return new View(
                Optional.of(kept.identity()),
                Optional.of(kept.state()),
                link,
                kept.heardBefore(now),
                setback,
                kept.origin(),
                notice);
    }

    /// Without what was shown: it was not for these eyes.
    View forgetting() {
        return new View(Optional.empty(), Optional.empty(), link, heardAt, setback, Origin.STORE, notice);
    }

    View noticing(Optional<String> newNotice) {
        return new View(identity, state, link, heardAt, setback, origin, newNotice);
    }

    /// `newState` lies on the way to the store's newest, which is not reached yet.
    View catchingUp(State newState) {
        return new View(identity, Optional.of(newState), link, heardAt, setback, origin, notice);
    }

    View heard(State newState, Instant at) {
        return new View(identity, Optional.of(newState), new Link.Live(), at, setback, Origin.STORE, notice);
    }

    View heard(Instant at) {
        return new View(identity, state, new Link.Live(), at, setback, Origin.STORE, notice);
    }

    /// From `newState` on, which may be older than what was known.
    View reset(State newState, Instant at) {
        Optional<Setback> now = newState.revision() < revision()
                ? Optional.of(new Setback(revision(), newState.revision(), at))
                : setback;
        return new View(identity, Optional.of(newState), new Link.Live(), at, now, Origin.STORE, notice);
    }

    View identified(StoreIdentity newIdentity) {
        return new View(Optional.of(newIdentity), state, link, heardAt, setback, origin, notice);
    }
}
