package dev.signalbox.desktop.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.pipeline.Pipeline.Step;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the pipeline says of every kind of gate.
class PipelineDrawingTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);

    PipelineDrawingTest() {
        BoardWorld.fill(log);
    }

    @Test
    void stagingComesBeforeProduction() {
        List<Lane> lanes = pipeline().matching("deeplinks").lanes();
        assertEquals(
                List.of(Fixtures.IN_STAGING, Fixtures.IN_PRODUCTION),
                lanes.stream().map(Lane::address).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of(Fixtures.IN_STAGING)),
                lanes.stream().map(Lane::after).toList());
    }

    @Test
    void everyBlockedRolloutSaysWhatItWaitsFor() {
        assertEquals("Regressing: Errors 5.1 %, limit 1 %", waits("deeplinks.enabled production"));
        assertEquals("Stopped by Ivo; the stop has to be lifted first", waits("search.semantic"));
        assertEquals("Paused; waits for somebody to resume it", waits("payments.apple-pay"));
        assertEquals("Waits for somebody to start it", waits("profile.avatars"));
        assertEquals("Rolled back; waits for somebody to try again", waits("inbox.threads"));
    }

    @Test
    void gateThatEverythingHoldsAtWaitsForAPersonUnlessTheStoreMovesOn() {
        Stage measured = onePage().stage().measuredAlone();

        assertEquals("Everything holds; waits for a person", waits(measured));
        assertEquals("The store moves it on by itself", waits(measured.advancing(Advance.AUTOMATIC)));
    }

    @Test
    void criterionThatOnlyPeopleCanAnswerWaitsForThemEvenWhereTheStoreMovesOn() {
        Stage asking = onePage().stage();

        assertEquals("What is measured holds; 2 criteria wait for an answer", waits("checkout.one-page"));
        assertEquals(
                "What is measured holds; 2 criteria wait for an answer", waits(asking.advancing(Advance.AUTOMATIC)));
    }

    @Test
    void gateWaitsForItsTimeAndThenForFigures() {
        FlagKey key = new FlagKey("slow.flag");
        FlagAddress address = new FlagAddress(key, Fixtures.PRODUCTION);
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        new Command.CreateFlag(new Flag(key, Fixtures.APP, "Takes its time", "team")),
                        new Command.PlanRollout(
                                address,
                                SeedLadders.deepLinkPlan(Duration.ofMinutes(1)),
                                Fixtures.POPULATION,
                                HealthPolicy.DEFAULT),
                        new Command.StartRollout(address)));
        assertEquals("Time: not before 03:02:00", waits("slow.flag"));
        clock.advance(Duration.ofMinutes(2));
        assertEquals("Figures: too few requests to judge the stage", waits("slow.flag"));
        Fixtures.apply(
                log.as(Actor.MONITOR),
                List.of(new Command.RecordAssessment(
                        address,
                        1,
                        new Assessment(
                                Verdict.NO_DATA,
                                AlertLevel.INFO,
                                "policy.min-sample",
                                Metric.P95_LATENCY,
                                0,
                                Comparison.ABOVE,
                                1_000,
                                12,
                                Duration.ofSeconds(40)))));
        assertEquals(
                "Figures: too few requests said how long they took, so the stage's p95 is not known",
                waits("slow.flag"));
    }

    @Test
    void rolloutOnItsLastStageWaitsForNothing() {
        assertEquals(Optional.empty(), lane("feed.ranking").blocking());
        assertEquals("100 %", lane("feed.ranking").here());
    }

    @Test
    void exactlyOneGateOfARolloutBlocks() {
        for (Lane lane : pipeline().lanes()) {
            long open = lane.steps().stream()
                    .flatMap(step -> step.gate().stream())
                    .filter(gate -> gate.standing() != Gate.Standing.PASSED && gate.standing() != Gate.Standing.LATER)
                    .count();
            assertEquals(lane.here().equals("100 %") ? 0 : 1, open, lane::toString);
        }
    }

    @Test
    void stagesBeforeTheOneInForceAreDone() {
        assertEquals(
                List.of(
                        Step.Place.DONE,
                        Step.Place.DONE,
                        Step.Place.HERE,
                        Step.Place.TO_COME,
                        Step.Place.TO_COME,
                        Step.Place.TO_COME),
                lane("checkout.one-page").steps().stream().map(Step::place).toList());
    }

    @Test
    void longLadderIsFoldedAroundWhereItStands() {
        FlagKey key = new FlagKey("free.flag");
        FlagAddress address = new FlagAddress(key, Fixtures.PRODUCTION);
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        new Command.CreateFlag(new Flag(key, Fixtures.APP, "Percent by percent", "team")),
                        new Command.PlanRollout(
                                address, SeedLadders.freePercentage(), Fixtures.POPULATION, HealthPolicy.DEFAULT),
                        new Command.StartRollout(address)));
        assertEquals(
                List.of(
                        "1 % HERE PASSED",
                        "2 % TO_COME WAITS", "97 stages, 3 % to 99 % TO_COME LATER", "100 % TO_COME LATER"),
                steps("free.flag"));
    }

    @Test
    void whereverARolloutIsExposedThereIsAdvice() {
        assertEquals(
                "P0 High error rate (>5 %): turn the flag off within 1 min",
                lane("deeplinks.enabled production").guidance());
    }

    @Test
    void moreThanTwoHundredNodesAreTooManyForAGraph() {
        assertFalse(pipeline().isTooLarge());
        for (int number = 0; number < 12; number++) {
            FlagKey key = new FlagKey("many.flag-" + number);
            Fixtures.apply(
                    log.as(Actors.TARA),
                    List.of(
                            new Command.CreateFlag(new Flag(key, Fixtures.APP, "One of many", "team")),
                            new Command.PlanRollout(
                                    new FlagAddress(key, Fixtures.PRODUCTION),
                                    Fixtures.ladder(),
                                    Fixtures.POPULATION,
                                    HealthPolicy.DEFAULT)));
        }
        assertTrue(pipeline().isTooLarge(), () -> pipeline().nodes() + " nodes");
        assertFalse(pipeline().matching("many.flag-1").isTooLarge());
    }

    private List<String> steps(String query) {
        return lane(query).steps().stream()
                .map(step -> step.name() + (step.name().equals(step.target()) ? " " : ", " + step.target() + " ")
                        + step.place() + " " + step.gate().orElseThrow().standing())
                .toList();
    }

    private String waits(String query) {
        return lane(query).blocking().map(Gate::waits).orElse("");
    }

    /// What a rollout waits for whose figures pass on `stage`.
    private String waits(Stage stage) {
        Rollout rollout = onePage();
        List<Stage> stages = new ArrayList<>(rollout.ladder().stages());
        stages.set(rollout.stageIndex(), stage);
        StageLadder ladder = rollout.ladder();
        Rollout asked = rollout.on(new StageLadder(ladder.name(), stages, ladder.skipping(), ladder.retryStage()));
        return Waiting.of(log.as(Actors.RINA).state(), asked, clock.instant(), ZoneOffset.UTC)
                .words();
    }

    private Rollout onePage() {
        return log.as(Actors.RINA)
                .state()
                .rollouts()
                .get(BoardWorld.production("checkout.one-page"))
                .orElseThrow();
    }

    private Lane lane(String query) {
        return pipeline().matching(query).lanes().getFirst();
    }

    private Pipeline pipeline() {
        return PipelineDrawing.of(log.as(Actors.RINA).state(), clock.instant(), ZoneOffset.UTC);
    }
}
