package dev.signalbox.client.outbox;

import dev.signalbox.domain.store.Submission;
import java.util.Optional;
import java.util.UUID;

/// An attempt that is about to be made.
///
/// @param asking when it only finds out: what the item is held for if nothing was done
record Start(UUID item, Submission submission, Optional<Hold> asking) {}
