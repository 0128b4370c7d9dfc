package dev.signalbox.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the parts of the contract share: a fresh store for each test, and short words for submitting.
abstract class StoreTests {
    /// How a store is opened.
    interface Opening {
        StoreHarness open(TestClock clock) throws Exception;
    }

    final TestClock clock = new TestClock();
    private final Opening opening;
    private @Nullable StoreHarness harness;

    StoreTests(Opening opening) {
        this.opening = opening;
    }

    @BeforeEach
    void openStore() throws Exception {
        harness = opening.open(clock);
    }

    @AfterEach
    void closeStore() {
        if (harness != null) {
            harness.close();
        }
    }

    RolloutStore as(Actor actor) {
        if (harness == null) {
            throw new IllegalStateException("The store is open only while a test runs.");
        }
        return harness.as(actor);
    }

    /// The world of [Fixtures], with its rollout at `address` on stage `stage`.
    RolloutStore runningAt(FlagAddress address, int stage) {
        RolloutStore store = as(Actors.TARA);
        Fixtures.apply(store, Fixtures.runningAt(address, stage));
        return store;
    }

    static Rollout rollout(RolloutStore store, FlagAddress address) {
        return store.state().rollouts().get(address).orElseThrow();
    }

    static long apply(RolloutStore store, Command command) {
        return apply(store, "as planned", command);
    }

    static long apply(RolloutStore store, String reason, Command command) {
        Receipt receipt = store.submit(Fixtures.submission(reason, command));
        return assertInstanceOf(Receipt.Applied.class, receipt).revision();
    }

    static void assertRefused(Rule rule, String field, RolloutStore store, Command command) {
        assertRefused(rule, field, store, "as planned", command);
    }

    static void assertRefused(Rule rule, String field, RolloutStore store, String reason, Command command) {
        long before = store.state().revision();
        Receipt receipt = store.submit(Fixtures.submission(reason, command));
        Receipt.Refused refused = assertInstanceOf(Receipt.Refused.class, receipt);
        assertEquals(rule, refused.refusal().rule());
        assertEquals(field, refused.refusal().field());
        assertEquals(before, store.state().revision(), "a refused command changes nothing");
    }
}
