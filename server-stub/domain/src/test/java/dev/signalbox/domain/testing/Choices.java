package dev.signalbox.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The numbers that one run of a property draws: everything random in it comes from here, so that a run can be
/// repeated, and made smaller by editing the numbers.
public final class Choices {
    private final List<Integer> given;
    private final List<Integer> drawn = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Random random;

    private Choices(List<Integer> given, Random random) {
        this.given = given;
        this.random = random;
    }

    static Choices seeded(long seed) {
        return new Choices(List.of(), new Random(seed));
    }

    /// Draws `numbers` again; beyond their end, 0.
    static Choices again(List<Integer> numbers) {
        Random none = new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return 0;
            }
        };
        return new Choices(numbers, none);
    }

    /// A number from 0 to `bound` - 1; smaller is simpler.
    public int draw(int bound) {
        int position = drawn.size();
        int next = position < given.size() ? given.get(position) % bound : random.nextInt(bound);
        drawn.add(next);
        return next;
    }

    /// One of `options`; earlier is simpler.
    public <T> T oneOf(List<T> options) {
        return options.get(draw(options.size()));
    }

    /// Remembers what the run did, for the report of a failure.
    public void note(Object what) {
        notes.add(what.toString());
    }

    List<Integer> drawn() {
        return drawn;
    }

    List<String> notes() {
        return notes;
    }
}
