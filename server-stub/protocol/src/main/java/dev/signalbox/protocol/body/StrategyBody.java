package dev.signalbox.protocol.body;

import dev.signalbox.domain.rollout.Strategy;
import java.util.Optional;

/// Says whom a stage's share is made of.
public record StrategyBody(Strategy strategy, Optional<String> reason) {}
