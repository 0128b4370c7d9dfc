package dev.signalbox.testkit.history;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.Submission;

/// What a client asks of a store.
public sealed interface Ask {
    /// How things are.
    record Look() implements Ask {}

    /// To do something. Sent again until it is answered, it is still one.
    record Submit(Actor actor, Submission submission) implements Ask {}
}
