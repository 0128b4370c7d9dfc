package dev.signalbox.protocol.body;

import dev.signalbox.domain.whatif.Moment;
import dev.signalbox.domain.whatif.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a rollout would have fared.
///
/// @param looks how often the metrics were looked at
/// @param spans looks in a row that came to the same, oldest first
/// @param rollback where the store would have rolled back by itself; absent where it would not have
public record WhatIfAnswer(Instant from, Instant to, int looks, List<Span> spans, Optional<Moment> rollback) {}
