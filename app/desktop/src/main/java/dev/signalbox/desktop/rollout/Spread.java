package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.stop.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /// `notices` with a sentence or two on it at `now`: behind the last of those that tell of the change
    /// itself, of which there are `own`, or by itself where nothing tells of it.
    List<String> in(List<String> notices, int own, Instant now) {
        List<String> all = new ArrayList<>(notices);
        if (own == 0) {
            all.add(change.what() + ": " + words(now).substring(0, 1).toLowerCase(Locale.ROOT)
                    + words(now).substring(1));
        } else {
            String last = all.removeLast();
            all.add(last + (last.endsWith(".") ? " " : ". ") + words(now));
        }
        return all;
    }

    private String words(Instant now) {
        return switch (reached) {
            case Reached.Waiting() -> "Which evaluators decide by it is being asked.";
            case Reached.NotKnown() -> "How far it has got is not known: no evaluator has made itself known.";
            case Reached.Counted counted -> counted(counted, now);
        };
    }

    private static String counted(Reached.Counted counted, Instant now) {
        String words = "Reached " + counted.off() + " of " + counted.of() + " known evaluator"
                + (counted.of() == 1 ? "" : "s");
        String silent = counted.isComplete() ? "" : "; silent: " + names(counted.silent());
        String oldest = ". The oldest acknowledgement is " + age(counted.oldest(), now) + " old";
        String at = age(counted.at(), now);
        return words + silent + oldest + (at.equals("0 s") ? "." : ", counted " + at + " ago.");
    }

    private static String names(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() <= MOST_NAMED ? shown : shown + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private static String age(Instant then, Instant now) {
        return LinkWords.age(Duration.between(then, now));
    }
}
