package dev.signalbox.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;

/// A small property engine: runs a property on many seeded choices, and makes the first failure as small as it can by
/// deleting and lowering choices.
public final class Property {
    /// The smallest failure found.
    ///
    /// @param seed the seed of the first failing run
    /// @param notes what the smallest failing run did
    /// @param failure how it failed
    public record Counterexample(long seed, List<String> notes, Throwable failure) {
        @Override
        public String toString() {
            return "Falsified by seed " + seed + ": " + failure.getMessage() + "\n  " + String.join("\n  ", notes);
        }
    }

    private static final int[] SPANS = {32, 16, 8, 7, 6, 5, 4, 3, 2, 1};

    private final Consumer<Choices> body;

    private Property(Consumer<Choices> body) {
        this.body = body;
    }

    /// Fails with the seed and the smallest run found when `body` throws in any of `runs` runs.
    public static void holds(int runs, Consumer<Choices> body) {
        falsify(runs, body).ifPresent(found -> Assertions.fail(found.toString(), found.failure()));
    }

    /// The smallest run in which `body` throws, if any of `runs` runs does.
    public static Optional<Counterexample> falsify(int runs, Consumer<Choices> body) {
        Property property = new Property(body);
        for (long seed = 1; seed <= runs; seed++) {
            Choices choices = Choices.seeded(seed);
            if (property.failure(choices).isPresent()) {
                return Optional.of(property.smallest(seed, choices.drawn()));
            }
        }
        return Optional.empty();
    }

    private Counterexample smallest(long seed, List<Integer> failing) {
        List<Integer> best = failing;
        Optional<List<Integer>> smaller = smaller(best);
        while (smaller.isPresent()) {
            best = smaller.get();
            smaller = smaller(best);
        }
        Choices last = Choices.again(best);
        Throwable failure =
                failure(last).orElseThrow(() -> new IllegalStateException("The property is not repeatable"));
        return new Counterexample(seed, last.notes(), failure);
    }

    private Optional<List<Integer>> smaller(List<Integer> failing) {
        for (int span : SPANS) {
            for (int from = 0; from + span <= failing.size(); from++) {
                List<Integer> shorter = new ArrayList<>(failing);
                shorter.subList(from, from + span).clear();
                if (fails(shorter)) {
                    return Optional.of(shorter);
                }
            }
        }
        return lower(failing);
    }

    private Optional<List<Integer>> lower(List<Integer> failing) {
        for (int index = 0; index < failing.size(); index++) {
            int value = failing.get(index);
            for (int less : value == 0 ? new int[0] : new int[] {0, value / 2, value - 1}) {
                List<Integer> lowered = new ArrayList<>(failing);
                lowered.set(index, less);
                if (less < value && fails(lowered)) {
                    return Optional.of(lowered);
                }
            }
        }
        return Optional.empty();
    }

    private boolean fails(List<Integer> numbers) {
        return failure(Choices.again(numbers)).isPresent();
    }

    private Optional<Throwable> failure(Choices choices) {
        try {
            body.accept(choices);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(failure);
        }
    }
}
