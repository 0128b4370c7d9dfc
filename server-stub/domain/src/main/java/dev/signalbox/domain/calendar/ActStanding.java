package dev.signalbox.domain.calendar;

import java.time.Instant;

/// What has become of a scheduled act.
public sealed interface ActStanding {
    /// Its time is to come.
    record Waiting() implements ActStanding {}

    /// Somebody on call held it: it will not fire until released.
    ///
    /// @param by the id of whoever held it
    /// @param byName their name
    /// @param why may be empty
    record Held(String by, String byName, Instant at, String why) implements ActStanding {}

    /// Its time passed while the store was down. It waits for somebody to confirm or cancel it.
    ///
    /// @param at when the store noticed
    record Missed(Instant at) implements ActStanding {}

    /// Its time came, nothing forbids it, and a person has to confirm it.
    ///
    /// @param why a person is needed, as a sentence
    record Proposed(Instant at, String why) implements ActStanding {}

    /// It was done.
    record Done(Instant at) implements ActStanding {}

    /// A rule forbade it when its time came.
    ///
    /// @param rule the rule's code
    /// @param problem what was wrong, as a sentence
    /// @param fix what to do, as a sentence
    record Refused(Instant at, String rule, String problem, String fix) implements ActStanding {}

    /// Somebody took it back.
    ///
    /// @param by the id of whoever cancelled it
    /// @param byName their name
    /// @param why may be empty
    record Cancelled(String by, String byName, Instant at, String why) implements ActStanding {}

    /// True while something may still come of it.
    default boolean mayStillHappen() {
        return !(this instanceof Done || this instanceof Cancelled);
    }

    /// True when it goes no further until somebody says what to do.
    default boolean asksSomebody() {
        return this instanceof Held || this instanceof Missed || this instanceof Proposed || this instanceof Refused;
    }
}
