package dev.signalbox.domain.ladder;

import static dev.signalbox.domain.health.Comparison.ABOVE;
import static dev.signalbox.domain.health.Comparison.AT_LEAST;
import static dev.signalbox.domain.health.Comparison.AT_MOST;
import static dev.signalbox.domain.health.Comparison.BELOW;
import static dev.signalbox.domain.health.Metric.ERRORS;
import static dev.signalbox.domain.health.Metric.ERROR_RATE;
import static dev.signalbox.domain.health.Metric.GRAVE_INCIDENTS;
import static dev.signalbox.domain.health.Metric.P95_LATENCY;
import static dev.signalbox.domain.health.Metric.SECURITY_REPORTS;
import static dev.signalbox.domain.health.Metric.USER_COMPLAINTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Metric;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ladders of the founding documents, figure by figure.
final class SeedLaddersTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void canary5IsOffInternal5Percent50PercentFull() {
        assertEquals(
                new StageLadder(
                        "Canary-5",
                        List.of(
                                Stage.plain("Off", new StageTarget.Off()),
                                Stage.plain("Internal", new StageTarget.InternalActors()),
                                Stage.plain("5 %", share(5)),
                                Stage.plain("50 %", share(50)),
                                Stage.plain("Full", share(100))),
                        Skipping.FORBIDDEN,
                        1),
                SeedLadders.canary5());
    }

    @Test
    void launchPlan7IsThePhasesOfTheLaunchPlan() {
        assertEquals(
                new StageLadder(
                        "Launch-plan-7",
                        List.of(
                                Stage.plain("Off", new StageTarget.Off()),
                                internal(DAY),
                                beta(share(10), DAY),
                                gradual(25, DAY, 2),
                                gradual(50, DAY, 2),
                                gradual(75, DAY, 2),
                                fullLaunch(DAY, 3)),
                        Skipping.FORBIDDEN,
                        2),
                SeedLadders.launchPlan7());
    }

    @Test
    void deepLinkPlanIsTheWorkedExample() {
        Duration second = Duration.ofSeconds(1);

        assertEquals(
                new StageLadder(
                        "Deep-link plan",
                        List.of(
                                Stage.plain("Off", new StageTarget.Off()),
                                internal(second),
                                beta(new StageTarget.Count(100), second),
                                gradual(25, second, 3),
                                gradual(50, second, 3),
                                gradual(75, second, 3),
                                fullLaunch(second, 7)),
                        Skipping.FORBIDDEN,
                        2),
                SeedLadders.deepLinkPlan(second));
    }

    @Test
    void deepLinkPlanLasts23DaysAndReaches100Then2500Then5000Then7500Then10000Users() {
        List<Stage> stages = SeedLadders.deepLinkPlan(DAY).stages();

        assertEquals(Duration.ofDays(23), stages.stream().map(Stage::minimum).reduce(Duration.ZERO, Duration::plus));
        assertEquals(
                List.of(0, 0, 100, 2_500, 5_000, 7_500, 10_000),
                stages.stream().map(stage -> stage.target().buckets(10_000)).toList());
    }

    @Test
    void freePercentageHasEveryWholePercentAndAllowsSkipping() {
        StageLadder ladder = SeedLadders.freePercentage();

        assertEquals(Skipping.ALLOWED, ladder.skipping());
        assertEquals(101, ladder.stages().size());
        for (int percent = 1; percent <= 100; percent++) {
            assertEquals(Stage.plain(percent + " %", share(percent)), ladder.stage(percent));
        }
    }

    @Test
    void ladderClimbsFromOffAndRetriesAboveIt() {
        Stage off = Stage.plain("Off", new StageTarget.Off());
        Stage full = Stage.plain("Full", share(100));

        assertField("ladder.stages", List.of(off), 1);
        assertField("ladder.stages", List.of(full, off), 1);
        assertField("ladder.retryStage", List.of(off, full), 0);
        assertField("ladder.retryStage", List.of(off, full), 2);
    }

    private static void assertField(String field, List<Stage> stages, int retryStage) {
        InvalidValueException invalid = assertThrows(
                InvalidValueException.class, () -> new StageLadder("Odd", stages, Skipping.FORBIDDEN, retryStage));
        assertEquals(field, invalid.field());
    }

    private static Stage internal(Duration day) {
        return new Stage(
                "Internal",
                new StageTarget.InternalActors(),
                Duration.ZERO,
                day.multipliedBy(2),
                List.of(
                        "Deploy to production with the flag off",
                        "Enable the flag for internal users only",
                        "Test all flows end to end",
                        "Watch logs and dashboards"),
                List.of(
                        measured(ERRORS, AT_MOST, 0),
                        manual("All flows work as expected"),
                        manual("Performance is within its targets")),
                List.of(measured(ERROR_RATE, ABOVE, 5), measured(GRAVE_INCIDENTS, AT_LEAST, 1)),
                Advance.BY_HAND);
    }

    private static Stage beta(StageTarget target, Duration day) {
        return new Stage(
                "Beta",
                target,
                day.multipliedBy(2),
                day.multipliedBy(5),
                List.of(
                        "Enable the flag for the beta users",
                        "Announce it to the beta users",
                        "Watch the metrics closely",
                        "Collect feedback"),
                List.of(
                        measured(ERROR_RATE, BELOW, 1),
                        measured(P95_LATENCY, BELOW, 500),
                        measured(SECURITY_REPORTS, AT_MOST, 0),
                        manual("User feedback is positive")),
                List.of(
                        measured(SECURITY_REPORTS, AT_LEAST, 1),
                        measured(ERROR_RATE, ABOVE, 2),
                        measured(USER_COMPLAINTS, ABOVE, 5)),
                Advance.BY_HAND);
    }

    private static Stage gradual(int percent, Duration day, int days) {
        return new Stage(
                percent + " %",
                share(percent),
                day.multipliedBy(6),
                day.multipliedBy(days),
                List.of(
                        "Raise the percentage every 2 to 3 days",
                        "Watch the key metrics at each stage",
                        "Pause if something looks wrong",
                        "Complete the rollout once 100 % is stable"),
                List.of(
                        measured(ERROR_RATE, BELOW, 0.5),
                        measured(P95_LATENCY, BELOW, 400),
                        measured(USER_COMPLAINTS, AT_MOST, 0),
                        manual("Business metrics are positive")),
                List.of(
                        measured(ERROR_RATE, ABOVE, 1),
                        measured(P95_LATENCY, ABOVE, 1_000),
                        manual("A critical bug was found")),
                Advance.BY_HAND);
    }

    private static Stage fullLaunch(Duration day, int days) {
        return new Stage(
                "100 %",
                share(100),
                day.multipliedBy(13),
                day.multipliedBy(days),
                List.of(
                        "Verify that 100 % was stable for 3 days or more",
                        "Remove the flag from the code",
                        "Mark the feature as launched in the documentation",
                        "Announce it to all users"),
                List.of(
                        measured(ERROR_RATE, BELOW, 0.5),
                        measured(P95_LATENCY, BELOW, 400),
                        measured(USER_COMPLAINTS, AT_MOST, 0),
                        manual("Business metrics are positive"),
                        measured(GRAVE_INCIDENTS, AT_MOST, 0),
                        manual("User feedback is positive"),
                        manual("Business metrics meet their goals")),
                List.of(
                        measured(ERROR_RATE, ABOVE, 1),
                        measured(P95_LATENCY, ABOVE, 1_000),
                        manual("A critical bug was found")),
                Advance.BY_HAND);
    }

    private static StageTarget share(int percent) {
        return new StageTarget.Share(new Percentage(percent));
    }

    private static Criterion measured(Metric metric, Comparison comparison, double bound) {
        return new Criterion.Measured(metric, comparison, bound);
    }

    private static Criterion manual(String statement) {
        return new Criterion.Manual(statement);
    }
}
