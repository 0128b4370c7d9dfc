package dev.signalbox.testkit;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The world of the tests: the sample's tenant with its app, two environments and one flag.
public final class Fixtures {
    /// The tenant.
    public static final TenantId TENANT = new TenantId("easymo");

    /// Its app.
    public static final AppKey APP = new AppKey("easymo");

    /// Where a mistake is cheap.
    public static final EnvironmentKey STAGING = new EnvironmentKey("staging");

    /// Where nobody resumes alone.
    public static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");

    /// The flag.
    public static final FlagKey FLAG = new FlagKey("deeplinks.enabled");

    /// The flag in production.
    public static final FlagAddress IN_PRODUCTION = new FlagAddress(FLAG, PRODUCTION);

    /// The flag in staging.
    public static final FlagAddress IN_STAGING = new FlagAddress(FLAG, STAGING);

    /// How many users there are.
    public static final long POPULATION = 10_000;

    /// Index of the ladder's internal stage.
    public static final int INTERNAL = 1;

    /// Index of the ladder's beta stage, 100 of 10,000; also where a rollout tries again.
    public static final int BETA = 2;

    /// Index of the ladder's 25 % stage.
    public static final int QUARTER = 3;

    /// Index of the ladder's last stage, 100 %.
    public static final int EVERYBODY = 6;

    private static final AtomicLong LAST_ID = new AtomicLong();

    private Fixtures() {}

    /// The deep-link plan (S2-106..112) without waiting times, so that no clock has to move to climb it.
    public static StageLadder ladder() {
        StageLadder plan = SeedLadders.deepLinkPlan(Duration.ofSeconds(1));
        return new StageLadder(
                plan.name(),
                plan.stages().stream()
                        .map(stage -> stage.lasting(Duration.ZERO, Duration.ZERO))
                        .toList(),
                plan.skipping(),
                plan.retryStage());
    }

    /// Makes the environments, the app and the flag; a tenant administrator may.
    public static List<Command> setUp() {
        return List.of(
                new Command.CreateEnvironment(new Environment(STAGING, EnvironmentKind.STAGING, "Staging")),
                new Command.CreateEnvironment(new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")),
                new Command.CreateApp(new App(APP, "EasyMO")),
                new Command.CreateFlag(new Flag(FLAG, APP, "Opens links inside the app", "mobile-team")));
    }

    /// Lays out the rollout at `address` on [#ladder].
    public static Command plan(FlagAddress address) {
        return new Command.PlanRollout(address, ladder(), POPULATION, HealthPolicy.INHERITED);
    }

    /// Takes a planned rollout from off to stage `stage`; each needs a reason, as nothing was measured.
    public static List<Command> climb(FlagAddress address, int stage) {
        return Stream.<Command>concat(
                        Stream.of(new Command.StartRollout(address)),
                        IntStream.rangeClosed(INTERNAL + 1, stage)
                                .mapToObj(next -> new Command.MoveToStage(address, next)))
                .toList();
    }

    /// Everything from an empty log to a rollout at `address` that runs on stage `stage`.
    public static List<Command> runningAt(FlagAddress address, int stage) {
        return Stream.of(setUp(), List.of(plan(address)), climb(address, stage))
                .flatMap(List::stream)
                .toList();
    }

    /// Submits `commands` to `store`, each with a reason.
    ///
    /// @throws IllegalStateException when one is not applied
    public static void apply(RolloutStore store, List<Command> commands) {
        for (Command command : commands) {
            Receipt receipt = store.submit(submission(command));
            if (!(receipt instanceof Receipt.Applied)) {
                throw new IllegalStateException(command + " was not applied: " + receipt);
            }
        }
    }

    /// `command` with an id that no other submission has, and a reason.
    public static Submission submission(Command command) {
        return submission("as planned", command);
    }

    /// `command` with an id that no other submission has.
    public static Submission submission(String reason, Command command) {
        return Submission.of(nextId(), reason, command);
    }

    /// A stop id that nothing else has.
    public static StopId stopId() {
        return new StopId(nextId());
    }

    /// An id that nothing else in this process has.
    public static UUID nextId() {
        return new UUID(0x5167_6E61_6C00_4000L, 0x8000_0000_0000_0000L | LAST_ID.incrementAndGet());
    }

    /// `successes` and `errors`, each of `latency` milliseconds.
    public static Tally tally(int successes, int errors, double latency) {
        double[] latencies = new double[successes + errors];
        Arrays.fill(latencies, latency);
        return new Tally(successes, errors, 0, LatencyHistogram.of(latencies));
    }
}
