package dev.signalbox.desktop.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.Reachability;
import dev.signalbox.client.stop.StopChoices;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopOpening;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopText;
import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.client.stop.StopWords;
import dev.signalbox.desktop.fx.CutStore;
import dev.signalbox.desktop.fx.FakeComputer;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.ManualTimer;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A stop flow over a rollout at a quarter, without a window. Time is the test's own.
final class StopRig implements AutoCloseable {
    final TestClock clock = new TestClock();
    final ManualTimer timer = new ManualTimer(clock);
    final StopTimer alarms = (delay, task) -> timer.after(delay, task)::run;
    final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    final TickedTasks tasks = new TickedTasks();
    final FakeComputer computer = new FakeComputer();
    /// What the stop's lane sees.
    final CutStore store;
    /// What everything else sees.
    final CutStore seen;
    final Session session;
    final DeskStopJournal journal;
    final StopFlow flow;

    StopRig(Path folder, Actor actor) {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        store = new CutStore(log.as(actor));
        seen = new CutStore(log.as(actor));
        session = Session.open(seen, clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        journal = new DeskStopJournal(folder, "embedded store", clock);
        flow = new StopFlow(new StopFlow.Ports(
                journal,
                Runnable::run,
                new StopLane("embedded store", store, Runnable::run, alarms, clock, new Random(2)),
                StoreEvidence.remote(log.as(Actors.TARA), clock),
                Runnable::run,
                alarms,
                this::now,
                UUID::randomUUID));
    }

    Moment now() {
        return new Moment(clock.instant(), "boot", Duration.between(TestClock.START, clock.instant()));
    }

    /// Stops the rollout.
    void stop() {
        arm(new Permit.Granted());
        flow.fire();
    }

    /// Opens the sheet over the rollout.
    void arm(Permit permit) {
        flow.arm(new StopOpening(
                StopChoices.of(
                        session.view().state().orElseThrow(), Fixtures.PRODUCTION, Optional.of(Fixtures.IN_PRODUCTION)),
                StopWidth.FLAG,
                Reachability.HEARD,
                permit));
    }

    /// Two people lift what is shown.
    void lift() {
        Set<StopId> shown = Set.of(pressed().press().id());
        log.as(Actors.TARA).submit(Fixtures.submission("mended", new Command.RequestResume(shown)));
        log.as(Actors.ANA).submit(Fixtures.submission("looked at it", new Command.ConfirmResume(shown)));
    }

    StopProgress.Pressed pressed() {
        return (StopProgress.Pressed) flow.progress();
    }

    StopText text() {
        return new StopWords(ZoneOffset.UTC).of(flow.progress(), clock.instant());
    }

    @Override
    public void close() {
        session.close();
        journal.close();
    }
}
