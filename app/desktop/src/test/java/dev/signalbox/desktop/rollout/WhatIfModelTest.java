package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What would have happened with other figures, over what was recorded.
final class WhatIfModelTest {
    private final RolloutRig rollouts = new RolloutRig();
    private final ManualTicker ticker = new ManualTicker();
    private Session session;
    private WhatIfModel model;

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    @Test
    void asItIsItSaysWhenItWouldHaveActedAndOnWhichRuleValueCountAndWindow() {
        regress();
        open();

        assertTrue(shown().headline().startsWith("Would have told people to roll back at "), shown()::toString);
        GraphModel.Mark told = shown().acts().getLast();
        assertEquals("People told to roll back from 25 %", told.label());
        assertTrue(told.evidence().contains(" % · n = ") && told.evidence().contains(" · window "), told::evidence);
        assertTrue(told.evidence().contains(" · rule "), told::evidence);
        assertEquals(
                List.of("On to Beta", "On to 25 %"),
                shown().acts().stream().limit(2).map(GraphModel.Mark::label).toList());
    }

    @Test
    void laxerBoundLetsItGoOnThoughTheStageHasAStricterOneOfItsOwn() {
        regress();
        open();
        model.figure(WhatIfField.AT_ONCE).set("60");
        model.figure(WhatIfField.BACK).set("50");

        assertEquals("Would not have rolled back; got to 25 %", shown().headline());
        assertEquals(
                List.of("On to Beta", "On to 25 %"),
                shown().acts().stream().map(GraphModel.Mark::label).toList());
    }

    @Test
    void tooFewRequestsAreSaidAndHold() {
        regress();
        open();
        model.figure(WhatIfField.SAMPLE).set("1,000,000");

        assertEquals("Too few requests for any verdict: it would have stayed on Internal", shown().headline());
        assertTrue(shown().remarks().endsWith("requests, where 1,000,000 are asked for."), shown()::remarks);
    }

    @Test
    void otherLadderIsClimbedInstead() {
        rollouts.climbTo(2);
        rollouts.traffic(20, 0);
        open();
        model.ladder().set("Canary-5");

        assertEquals("Would not have rolled back; got to Full", shown().headline());
        assertEquals(100, shown().course().orElseThrow().steps().getLast().percent());
    }

    @Test
    void figureThatIsNoneIsMarkedWhereItStands() {
        regress();
        open();
        model.figure(WhatIfField.BACK).set("few");

        assertEquals(
                Map.of(WhatIfField.BACK, "'few' is no number. Write percent, such as 2.5."),
                model.problems().get());
        assertEquals("Not replayed: mend what is marked.", shown().headline());
        assertEquals(Optional.empty(), shown().course());
    }

    @Test
    void ratesOutOfOrderSayHowTheyBelong() {
        regress();
        open();
        model.figure(WhatIfField.WARN).set("9");
        model.figure(WhatIfField.BACK).set("5");

        assertEquals(
                Map.of(
                        WhatIfField.BACK,
                        "The rates are out of order. Keep warnErrorRate <= maxErrorRate <= criticalErrorRate."),
                model.problems().get());
    }

    @Test
    void sameWishGivesTheSameAnswerHoweverOftenItIsAsked() {
        regress();
        open();
        WhatIfView first = shown();
        model.figure(WhatIfField.BACK).set("50");
        model.figure(WhatIfField.BACK).set("");
        assertEquals(first, shown());

        model.read();
        assertEquals(first, shown());
    }

    @Test
    void withoutAConnectionWhatTheGraphShowsIsReplayedAndItsAgeSaid() {
        regress();
        session = session();
        rollouts.log.loseConnection("The server went away.");
        Eventually.await("the cut is noticed", () -> session.view().link() instanceof Link.Offline);
        open(session, new TickedTasks());
        rollouts.clock.advance(Duration.ofMinutes(4));
        ticker.tick();

        assertTrue(shown().headline().startsWith("Would have told people"), shown()::toString);
        assertTrue(model.basis().get().contains("as the graph last read them, the newest 4 min"), model.basis()::get);
    }

    @Test
    void draftHasNothingToReplay() {
        open();

        assertEquals("Nothing was recorded: the rollout has not begun.", shown().headline());
    }

    @Test
    void calledOffItLeavesWhatWasShownAndTakesNoLateAnswer() {
        regress();
        HeldTasks held = new HeldTasks();
        session = session();
        open(session, held);
        held.runAll();
        WhatIfView before = shown();
        model.figure(WhatIfField.BACK).set("50");
        assertTrue(model.busy().get());

        model.cancel();
        held.runAll();

        assertFalse(model.busy().get());
        assertEquals(before, shown());
    }

    /// At 25 %, with 14 % errors for a while.
    private void regress() {
        rollouts.climbTo(3);
        rollouts.traffic(12, 0);
        rollouts.traffic(8, 14);
    }

    private void open() {
        session = session();
        open(session, new TickedTasks());
    }

    private Session session() {
        Session made = rollouts.session(Actors.RINA);
        Eventually.await(
                "the session has the state",
                () -> made.view().revision() == rollouts.state().revision());
        return made;
    }

    private void open(Session over, TaskRunner tasks) {
        Instant from = GraphBuilder.begin(rollouts.rollout(), rollouts.history(), rollouts.clock.instant());
        WhatIfModel.Ground ground = new WhatIfModel.Ground(from, Optional.of(rollouts.metrics(from)));
        model = new WhatIfModel(over, tasks, ticker, rollouts.clock, ZoneOffset.UTC, () -> Optional.of(ground));
        model.open(RolloutRig.LINKS);
    }

    private WhatIfView shown() {
        return model.view().get();
    }

    /// Does what it is given when it is told to.
    private static final class HeldTasks implements TaskRunner {
        private final Queue<Runnable> held = new ArrayDeque<>();

        @Override
        public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
            held.add(() -> then.accept(work.get()));
        }

        @Override
        public <T> void when(
                CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
            held.add(() -> then.accept(answer.join()));
        }

        @Override
        public void later(Duration pause, Runnable then) {
            held.add(then);
        }

        @Override
        public Executor screen() {
            return held::add;
        }

        void runAll() {
            while (!held.isEmpty()) {
                held.remove().run();
            }
        }
    }
}
