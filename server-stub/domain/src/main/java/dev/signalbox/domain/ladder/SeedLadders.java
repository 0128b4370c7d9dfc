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

import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Metric;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The three ladders that ship.
public final class SeedLadders {
    private static final int INTERNAL_DAYS = 2;
    private static final int BETA_DAYS = 5;
    private static final int GRADUAL_FROM_DAY = 7;
    private static final int FULL_FROM_DAY = 14;

    /// S2-67..70.
    private static final List<Criterion> GRADUAL_CRITERIA = List.of(
            measured(ERROR_RATE, BELOW, 0.5),
            measured(P95_LATENCY, BELOW, 400),
            measured(USER_COMPLAINTS, AT_MOST, 0),
            new Criterion.Manual("Business metrics are positive"));

    /// S2-71..73.
    private static final List<Criterion> GRADUAL_TRIGGERS = List.of(
            measured(ERROR_RATE, ABOVE, 1),
            measured(P95_LATENCY, ABOVE, 1000),
            new Criterion.Manual("A critical bug was found"));

    private SeedLadders() {}

    /// Off, Internal, 5 %, 50 %, Full; one after the other (S1-42, S1-43).
    public static StageLadder canary5() {
        return new StageLadder(
                "Canary-5",
                List.of(
                        off(),
                        Stage.plain("Internal", new StageTarget.InternalActors()),
                        Stage.plain("5 %", share(5)),
                        Stage.plain("50 %", share(50)),
                        Stage.plain("Full", share(100))),
                Skipping.FORBIDDEN,
                1);
    }

    /// Internal, Beta, 25, 50, 75, 100 % with the bounds and times of the launch plan (S2-40..82): beta is 10 % of
    /// users, each gradual stage lasts the lower of "2-3 days", and 100 %, from day 14 on,
    /// the 72 stable hours of S2-79.
    public static StageLadder launchPlan7() {
        return launchPlan("Launch-plan-7", share(10), Duration.ofDays(1), 2, 3);
    }

    /// The launch plan as its worked example runs it (S2-106..112): beta is 100 users, 23 days in all, and a day lasts
    /// `day`, so that it can be watched.
    public static StageLadder deepLinkPlan(Duration day) {
        return launchPlan("Deep-link plan", new StageTarget.Count(100), day, 3, 7);
    }

    /// Any whole percentage, in any order.
    public static StageLadder freePercentage() {
        List<Stage> shares = IntStream.rangeClosed(1, 100)
                .mapToObj(percent -> Stage.plain(percent + " %", share(percent)))
                .toList();
        return new StageLadder(
                "Free percentage",
                Stream.concat(Stream.of(off()), shares.stream()).toList(),
                Skipping.ALLOWED,
                1);
    }

    private static StageLadder launchPlan(String name, StageTarget beta, Duration day, int daysEach, int daysAtAll) {
        return new StageLadder(
                name,
                List.of(
                        off(),
                        internal(day),
                        beta(beta, day),
                        gradual(25, day, daysEach),
                        gradual(50, day, daysEach),
                        gradual(75, day, daysEach),
                        fullLaunch(day, daysAtAll)),
                Skipping.FORBIDDEN,
                2);
    }

    private static Stage internal(Duration day) {
        return new Stage(
                "Internal",
                new StageTarget.InternalActors(),
                Duration.ZERO,
                day.multipliedBy(INTERNAL_DAYS),
                List.of(
                        "Deploy to production with the flag off",
                        "Enable the flag for internal users only",
                        "Test all flows end to end",
                        "Watch logs and dashboards"),
                List.of(
                        measured(ERRORS, AT_MOST, 0),
                        new Criterion.Manual("All flows work as expected"),
                        new Criterion.Manual("Performance is within its targets")),
                List.of(measured(ERROR_RATE, ABOVE, 5), measured(GRAVE_INCIDENTS, AT_LEAST, 1)),
                Advance.BY_HAND);
    }

    private static Stage beta(StageTarget target, Duration day) {
        return new Stage(
                "Beta",
                target,
                day.multipliedBy(2),
                day.multipliedBy(BETA_DAYS),
                List.of(
                        "Enable the flag for the beta users",
                        "Announce it to the beta users",
                        "Watch the metrics closely",
                        "Collect feedback"),
                List.of(
                        measured(ERROR_RATE, BELOW, 1),
                        measured(P95_LATENCY, BELOW, 500),
                        measured(SECURITY_REPORTS, AT_MOST, 0),
                        new Criterion.Manual("User feedback is positive")),
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
                day.multipliedBy(GRADUAL_FROM_DAY - 1L),
                day.multipliedBy(days),
                List.of(
                        "Raise the percentage every 2 to 3 days",
                        "Watch the key metrics at each stage",
                        "Pause if something looks wrong",
                        "Complete the rollout once 100 % is stable"),
                GRADUAL_CRITERIA,
                GRADUAL_TRIGGERS,
                Advance.BY_HAND);
    }

    /// The last of the gradual stages, and the full launch with it (S2-74..82).
    private static Stage fullLaunch(Duration day, int days) {
        return new Stage(
                "100 %",
                share(100),
                day.multipliedBy(FULL_FROM_DAY - 1L),
                day.multipliedBy(days),
                List.of(
                        "Verify that 100 % was stable for 3 days or more",
                        "Remove the flag from the code",
                        "Mark the feature as launched in the documentation",
                        "Announce it to all users"),
                Stream.concat(
                                GRADUAL_CRITERIA.stream(),
                                Stream.of(
                                        measured(GRAVE_INCIDENTS, AT_MOST, 0),
                                        new Criterion.Manual("User feedback is positive"),
                                        new Criterion.Manual("Business metrics meet their goals")))
                        .toList(),
                GRADUAL_TRIGGERS,
                Advance.BY_HAND);
    }

    private static Stage off() {
        return Stage.plain("Off", new StageTarget.Off());
    }

    private static StageTarget share(int percent) {
        return new StageTarget.Share(new Percentage(percent));
    }

    private static Criterion measured(Metric metric, Comparison comparison, double bound) {
        return new Criterion.Measured(metric, comparison, bound);
    }
}
