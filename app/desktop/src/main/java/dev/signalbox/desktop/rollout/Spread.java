package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.stop.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far the change that holds a rollout down has got.
record Spread(Lowering change, Reached reached) {
    private static final int MOST_NAMED = 6;

    /// How long a count of everybody is good for.
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    /// True while there is no reason at `now` to count again.
    boolean isFresh(Instant now) {
        return switch (reached) {
            case Reached.Waiting() -> false;
            case Reached.NotKnown() -> false;
            case Reached.Counted counted ->
                counted.isComplete() && Duration.between(counted.at(), now).compareTo(GOOD_FOR) < 0;
        };
    }

    /// A sentence or two on it at `now`.
    String words(Instant now) {
        return switch (reached) {
            case Reached.Waiting() -> change.what() + ": asking which evaluators decide by it.";
            case Reached.NotKnown() ->
                change.what() + ": how far it has got is not known, because no evaluator has made itself known.";
            case Reached.Counted counted -> counted(counted, now);
        };
    }

    private String counted(Reached.Counted counted, Instant now) {
        String words = change.what() + " has reached " + counted.off() + " of " + counted.of()
                + (counted.of() == 1 ? " evaluator" : " evaluators") + " that make themselves known";
        String silent = counted.isComplete() ? "" : "; silent: " + names(counted.silent());
        return words + silent + ". The oldest acknowledgement is " + age(counted.oldest(), now) + " old"
                + (age(counted.at(), now).equals("0 s") ? "." : ", counted " + age(counted.at(), now) + " ago.");
    }

    private static String names(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() <= MOST_NAMED ? shown : shown + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private static String age(Instant then, Instant now) {
        return LinkWords.age(Duration.between(then, now));
    }
}
