package dev.signalbox.protocol.body;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Asks how a rollout would have fared on its recorded metrics. What is not said is as the rollout has it.
///
/// @param template name of a ladder that ships; not together with `ladder`
/// @param health figures for the whole ladder, in place of the rollout's own
/// @param from when the ladder would have started; 30 days before `to` when not said
/// @param to end of the recording; now when not said
/// @param step length of the recording's steps, a minute when not said; looks are no closer together
public record WhatIfBody(
        Optional<String> template,
        Optional<StageLadder> ladder,
        Optional<HealthPolicy> health,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Duration> step) {}
