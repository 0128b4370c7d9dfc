package dev.signalbox.client.stop;

import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Line 3 of the ladder of truth: evaluators that have said they decide by the stop.
public sealed interface Reached {
    /// Not asked yet.
    record Waiting() implements Reached {}

    /// No evaluator has identified itself, so nobody can be counted.
    record NotKnown() implements Reached {}

    /// `off` of `of` evaluators decide by it.
    ///
    /// @param of 1 or more
    /// @param who all of them, as people read it
    /// @param silent names of those who have not said so, in their order
    /// @param oldest when the one who has been quiet longest spoke last, by this computer's clock
    /// @param at when they were counted, by this computer's clock
    record Counted(int off, int of, String who, List<String> silent, Instant oldest, Instant at) implements Reached {
        public Counted {
            silent = List.copyOf(silent);
        }
    }

    /// What `reach` says, when it was heard at `now` by this computer's clock.
    ///
    /// @param who all of its evaluators, as people read it
    static Reached of(Reach reach, String who, Instant now) {
        return reach.oldest()
                .<Reached>map(oldest -> new Counted(
                        reach.reached().size(),
                        reach.evaluators().size(),
                        who,
                        reach.silent().stream().map(Reached::name).toList(),
                        now.minus(Duration.between(oldest, reach.at())),
                        now))
                .orElseGet(NotKnown::new);
    }

    /// True when nobody is left to be waited for, as far as is known.
    default boolean isComplete() {
        return switch (this) {
            case Waiting waiting -> false;
            case NotKnown unknown -> true;
            case Counted counted -> counted.off() == counted.of();
        };
    }

    private static String name(KnownEvaluator evaluator) {
        return evaluator.key().value();
    }
}
