package dev.signalbox.testkit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.testkit.history.Model.Effect;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The checker against a register of one number, on histories that can be judged by looking.
class LinearizabilityCheckerTest {
    private final Recorder<Act, Integer> recorder = new Recorder<>();

    /// What a register can be asked.
    private sealed interface Act {
        record Read() implements Act {}

        /// Answered with 1 when it held `expected`, else with 0.
        record Swap(int expected, int to) implements Act {}
    }

    private record Register() implements Model<Integer, Act, Integer> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Step<Integer, Integer> apply(Integer held, Act act) {
            return switch (act) {
                case Act.Read() -> new Step<>(held, held, Effect.NONE);
                case Act.Swap(int expected, int to) ->
                    held == expected ? new Step<>(to, 1, Effect.SOME) : new Step<>(held, 0, Effect.NONE);
            };
        }
    }

    @Test
    void oneAfterTheOtherIsLinearizable() {
        swap(0, 5).ok(1);
        read().ok(5);

        assertLinearizable();
    }

    @Test
    void readThatOverlapsASwapMaySeeEither() {
        for (int seen : List.of(0, 5)) {
            Recorder<Act, Integer> overlapping = new Recorder<>();
            var swap = overlapping.invoke(1, new Act.Swap(0, 5));
            var read = overlapping.invoke(2, new Act.Read());
            read.ok(seen);
            swap.ok(1);

            assertEquals(
                    new Verdict.Linearizable(),
                    LinearizabilityChecker.check(overlapping.history(), new Register()),
                    "seen " + seen);
        }
    }

    @Test
    void whatWasSeenOnceCannotBeUnseen() {
        var swap = swap(0, 5);
        read().ok(5);
        read().ok(0);
        swap.ok(1);

        Verdict.Violated violated = assertInstanceOf(Verdict.Violated.class, verdict());
        assertEquals(2, violated.placed());
        assertEquals(
                List.of(new Act.Read()),
                violated.stuck().stream().map(Operation::input).toList());
    }

    @Test
    void twoSwapsOfTheSameValueCannotBothSucceed() {
        var one = swap(0, 5);
        swap(0, 6).ok(1);
        one.ok(1);

        assertInstanceOf(Verdict.Violated.class, verdict());
    }

    @Test
    void unknownSwapMayHaveHappenedAtOnceMuchLaterOrNever() {
        swap(0, 5).unknown();
        read().ok(0);
        read().ok(5);
        swap(5, 7).ok(1);
        swap(7, 9).unknown();
        read().ok(7);

        assertLinearizable();
    }

    @Test
    void unknownSwapCannotHaveHappenedBeforeItWasAsked() {
        read().ok(5);
        swap(0, 5).unknown();

        assertInstanceOf(Verdict.Violated.class, verdict());
    }

    @Test
    void whatCertainlyFailedExplainsNothing() {
        swap(0, 5).fail();
        read().ok(5);

        assertInstanceOf(Verdict.Violated.class, verdict());
    }

    @Test
    void historiesOfARealRegisterAreLinearizableHoweverTheyOverlap() {
        for (int seed = 0; seed < 200; seed++) {
            assertEquals(
                    new Verdict.Linearizable(),
                    LinearizabilityChecker.check(overlapping(new Random(seed)), new Register()),
                    "seed " + seed);
        }
    }

    /// Eight clients at one register: each asks, is served at some later moment, and hears at a later one still, or
    /// never.
    private static List<Operation<Act, Integer>> overlapping(Random random) {
        Recorder<Act, Integer> recorder = new Recorder<>();
        Register register = new Register();
        int held = 0;
        for (int round = 0; round < 40; round++) {
            Recorder<Act, Integer>.Call[] calls = newCalls();
            Act[] acts = new Act[calls.length];
            for (int client = 0; client < calls.length; client++) {
                acts[client] =
                        random.nextBoolean() ? new Act.Read() : new Act.Swap(random.nextInt(3), random.nextInt(3));
                calls[client] = recorder.invoke(client, acts[client]);
            }
            for (int served = 0; served < calls.length; served++) {
                int client = (served * 5 + round) % calls.length;
                Model.Step<Integer, Integer> step = register.apply(held, acts[client]);
                if (random.nextInt(10) == 0) {
                    held = random.nextBoolean() ? step.state() : held;
                    calls[client].unknown();
                } else {
                    held = step.state();
                    calls[client].ok(step.output());
                }
            }
        }
        return recorder.history();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Recorder<Act, Integer>.Call[] newCalls() {
        return new Recorder.Call[8];
    }

    private Recorder<Act, Integer>.Call swap(int expected, int to) {
        return recorder.invoke(1, new Act.Swap(expected, to));
    }

    private Recorder<Act, Integer>.Call read() {
        return recorder.invoke(2, new Act.Read());
    }

    private Verdict verdict() {
        return LinearizabilityChecker.check(recorder.history(), new Register());
    }

    private void assertLinearizable() {
        assertEquals(new Verdict.Linearizable(), verdict());
    }
}
