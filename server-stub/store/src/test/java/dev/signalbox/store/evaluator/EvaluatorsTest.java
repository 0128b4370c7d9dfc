package dev.signalbox.store.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of evaluators on a real file, through ends and crashes of the store.
class EvaluatorsTest {
    private static final TenantId TENANT = new TenantId("easymo");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final EvaluatorKey ONE = new EvaluatorKey("edge-1");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRestartForgetsNobody() {
        evaluators().handed(ONE, PRODUCTION, 7);
        KnownEvaluator one = known(7);

        restart();

        assertEquals(List.of(one), evaluators().reach(7).reached());
    }

    @Test
    void whatACrashLosesMakesTheStoreClaimLessAndNeverMore() {
        evaluators().handed(ONE, PRODUCTION, 7);
        KnownEvaluator one = known(7);
        engine.keepEvaluators();
        evaluators().handed(ONE, PRODUCTION, 8);

        try (Engine afterTheCrash = Engine.open(folder.resolve("store.db"), clock)) {
            assertEquals(
                    new Reach(8, clock.instant(), List.of(one)),
                    afterTheCrash.evaluators(TENANT).reach(8));
            assertEquals(1, afterTheCrash.evaluators(TENANT).reach(8).silent().size());
        }
    }

    @Test
    void anAnswerThatWasOvertakenTakesNothingBack() {
        evaluators().handed(ONE, PRODUCTION, 8);
        clock.advance(Duration.ofSeconds(1));
        evaluators().handed(ONE, PRODUCTION, 7);

        assertEquals(List.of(known(8)), evaluators().reach(8).reached());
    }

    @Test
    void whoWasOnlyMetIsCountedAndSilent() {
        evaluators().met(ONE, PRODUCTION);
        KnownEvaluator first = known(0);
        clock.advance(Duration.ofSeconds(1));
        evaluators().met(ONE, PRODUCTION);

        assertEquals(List.of(first), evaluators().reach(1).silent());
    }

    @Test
    void whoIsGoneIsGoneFromTheFileToo() {
        evaluators().handed(ONE, PRODUCTION, 7);
        engine.keepEvaluators();
        clock.advance(Reach.KEPT);
        engine.keepEvaluators();
        clock.advance(Duration.ofHours(-1));

        restart();

        assertEquals(List.of(), evaluators().reach(7).evaluators());
    }

    @Test
    void namesMadeUpOnTheWayDoNotFillTheMemory() {
        for (int instance = 0; instance < Evaluators.MOST; instance++) {
            evaluators().met(new EvaluatorKey("edge-" + instance), PRODUCTION);
        }
        Acknowledgement oneMore = new Acknowledgement(new EvaluatorKey("one-more"), Optional.empty(), 0);

        InvalidValueException full =
                assertThrows(InvalidValueException.class, () -> evaluators().acknowledge(oneMore));

        assertEquals("evaluator", full.field());
        evaluators().handed(ONE, PRODUCTION, 1);
        assertEquals(Evaluators.MOST, evaluators().reach(1).evaluators().size());
        assertEquals(1, evaluators().reach(1).reached().size());
    }

    private void restart() {
        engine.close();
        engine = Engine.open(folder.resolve("store.db"), clock);
    }

    private Evaluators evaluators() {
        return engine.evaluators(TENANT);
    }

    private KnownEvaluator known(long revision) {
        return new KnownEvaluator(ONE, Optional.of(PRODUCTION), revision, clock.instant());
    }
}
