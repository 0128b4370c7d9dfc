package dev.signalbox.testkit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The checker finds every bug that was planted, in histories of four clients who edit one flag at the same time, and
/// finds none where there is none.
class PlantedBugsTest {
    private static final int SEEDS = 10;
    private static final int CLIENTS = 4;
    private static final int OPERATIONS = 150;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void bugIsFoundInEveryHistory(PlantedBug bug) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            assertInstanceOf(Verdict.Violated.class, verdict(bug, seed), "seed " + seed);
        }
    }

    /// The control: a checker that finds bugs everywhere finds none.
    @ParameterizedTest
    @EnumSource(names = "NONE")
    void soundStoreIsLinearizable(PlantedBug none) {
        for (int seed = 1; seed <= 5 * SEEDS; seed++) {
            assertEquals(new Verdict.Linearizable(), verdict(none, seed), "seed " + seed);
        }
    }

    private static Verdict verdict(PlantedBug bug, long seed) {
        State start = start();
        BuggyStore store = new BuggyStore(bug, start, TestClock.START);
        Recorder<Ask, Answer> recorder = new Recorder<>();
        Random random = new Random(seed);
        List<Client> clients = new ArrayList<>(IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Client(number, store, recorder, random, seed))
                .toList());
        for (int step = 0; step < 3 * OPERATIONS; step++) {
            clients.get(random.nextInt(CLIENTS)).step();
        }
        return LinearizabilityChecker.check(recorder.history(), new RuleBookModel(start, TestClock.START));
    }

    private static State start() {
        InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());
        Fixtures.apply(log.as(Actors.SAM), Fixtures.runningAt(Fixtures.IN_STAGING, Fixtures.QUARTER));
        return log.as(Actors.SAM).state();
    }

    /// Asks, is served at some later step, and hears the answer at a later one still, or never.
    private static final class Client {
        private final int number;
        private final BuggyStore store;
        private final Recorder<Ask, Answer> recorder;
        private final Random random;
        private final FlagEditor editor;
        private Optional<Ask> asked = Optional.empty();
        private Optional<Answer> served = Optional.empty();
        private Optional<Recorder<Ask, Answer>.Call> call = Optional.empty();

        Client(int number, BuggyStore store, Recorder<Ask, Answer> recorder, Random random, long seed) {
            this.number = number;
            this.store = store;
            this.recorder = recorder;
            this.random = random;
            this.editor = new FlagEditor(number, Actors.SAM, Fixtures.IN_STAGING, seed);
        }

        void step() {
            if (asked.isEmpty()) {
                Ask ask = editor.next();
                call = Optional.of(recorder.invoke(number, ask));
                asked = Optional.of(ask);
            } else if (served.isEmpty()) {
                served = Optional.of(serve(asked.get()));
            } else {
                end(served.get());
            }
        }

        /// Now and then the first answer is lost, and the same is sent again.
        private Answer serve(Ask ask) {
            Answer first = store.answer(ask);
            return random.nextInt(4) == 0 ? store.answer(ask) : first;
        }

        private void end(Answer answer) {
            if (random.nextInt(30) == 0) {
                call.orElseThrow().unknown();
            } else {
                call.orElseThrow().ok(answer);
                editor.hear(answer);
            }
            asked = Optional.empty();
            served = Optional.empty();
        }
    }
}
