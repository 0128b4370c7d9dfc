package dev.signalbox.desktop.words;

import dev.signalbox.domain.rollout.Strategy;

/// Whom a stage's share is made of, in words that complete "admits ...".
public final class StrategyWords {
    private StrategyWords() {}

    /// Such as `by priority and size`.
    public static String of(Strategy strategy) {
        return switch (strategy) {
            case PERCENTAGE -> "by percentage";
            case WHITELIST -> "listed subjects only";
            case REPOSITORY_SIZE -> "by priority and size";
        };
    }
}
