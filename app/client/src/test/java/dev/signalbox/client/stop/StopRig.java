package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Timepiece;
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
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.ManualTimer;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A stop flow with everything around it in the test's hand: two flags of one app in production and one in staging, all
/// live, and every executor runs at once.
final class StopRig {
    static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    static final FlagAddress LINKS = FlagAddress.of("deeplinks.enabled", "production");
    static final FlagAddress CHECKOUT = FlagAddress.of("checkout-v2", "production");
    static final FlagAddress STAGED = FlagAddress.of("deeplinks.enabled", "staging");

    private static final Duration DAY = Duration.ofDays(1);

    final TestClock clock = new TestClock();
    final Timepiece time = this::moment;
    final ManualTimer timer = new ManualTimer(clock);
    final StopTimer alarms = (delay, task) -> timer.after(delay, task)::run;
    final InMemoryLog log = new InMemoryLog(new TenantId("acme"), clock);
    final RolloutStore admin = log.as(Actors.TARA);
    final FlakyStore store = new FlakyStore(log.as(Actors.IVO));
    final FakeJournal journal = new FakeJournal();
    private final Random ids = new Random(7);
    final StopFlow flow;
    final StopGesture gesture;
    Reached reached = new Reached.NotKnown();
    boolean evidenceIsCut;
    final StalledScreen screen = new StalledScreen();

    StopRig() {
        this(Optional.empty());
    }

    /// @param real a journal in the place of the fake one
    StopRig(Optional<StopJournal> real) {
        seed();
        StopLane lane = new StopLane("embedded store", store, Runnable::run, alarms, clock, new Random(1));
        flow = new StopFlow(new StopFlow.Ports(
                real.orElse(journal), Runnable::run, lane, evidence(), Runnable::run, alarms, time, this::nextId));
        gesture = new StopGesture(flow, alarms, screen, time);
    }

    /// How far the wall clock is from the time that has passed.
    Duration wrongBy = Duration.ZERO;
    /// Since when time is counted.
    String boot = "first boot";

    private Moment moment() {
        return new Moment(
                clock.instant().plus(wrongBy), boot, Duration.between(TestClock.START.minus(DAY), clock.instant()));
    }

    State state() {
        return admin.state();
    }

    StopOpening onLinks() {
        return opening(Reachability.HEARD, Actors.IVO);
    }

    StopOpening opening(Reachability link, Actor actor) {
        return new StopOpening(
                StopChoices.of(state(), PRODUCTION, Optional.of(LINKS)), StopWidth.FLAG, link, Permit.of(actor));
    }

    List<EmergencyStop> stops() {
        return state().stops().live();
    }

    StopProgress.Pressed pressed() {
        return (StopProgress.Pressed) flow.progress();
    }

    StopText text() {
        return new StopWords(java.time.ZoneOffset.UTC)
                .of(flow.progress(), time.now().wall());
    }

    /// Arms, waits the guard out and presses.
    void stop() {
        flow.arm(onLinks());
        flow.fire();
    }

    Receipt does(Command command) {
        return admin.submit(Submission.of(nextId(), "for the test", command));
    }

    private UUID nextId() {
        return new UUID(ids.nextLong(), ids.nextLong());
    }

    private StopEvidence evidence() {
        return new StopEvidence() {
            @Override
            public Reached reached(StopScope scope, long revision) {
                if (evidenceIsCut) {
                    throw new StoreUnavailableException("The line is cut.");
                }
                return reached;
            }

            @Override
            public List<MetricSeries> metrics(List<FlagAddress> addresses, Instant from, Instant to) {
                return addresses.stream()
                        .map(address -> admin.metrics(new MetricQuery(address, from, to, Duration.ofSeconds(1))))
                        .toList();
            }
        };
    }

    private void seed() {
        AppKey app = new AppKey("easymo");
        does(new Command.CreateEnvironment(new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")));
        does(new Command.CreateEnvironment(
                new Environment(new EnvironmentKey("staging"), EnvironmentKind.STAGING, "Staging")));
        does(new Command.CreateApp(new App(app, "easymo")));
        for (FlagAddress address : List.of(LINKS, CHECKOUT, STAGED)) {
            does(new Command.CreateFlag(
                    new Flag(new FlagKey(address.flag().value()), app, "A new way.", "links team")));
            does(new Command.PlanRollout(
                    address, SeedLadders.deepLinkPlan(Duration.ZERO), 10_000, HealthPolicy.DEFAULT));
            does(new Command.StartRollout(address));
            does(new Command.MoveToStage(address, 2));
            does(new Command.MoveToStage(address, 3));
        }
    }
}
