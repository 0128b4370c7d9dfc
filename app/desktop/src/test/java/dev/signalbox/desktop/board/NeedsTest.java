package dev.signalbox.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.guidance.Verdicts;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.RolloutStore;
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

/// Everything that waits for a person stands on the board.
class NeedsTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);

    NeedsTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
    }

    @Test
    void nothingWaitsWhereNothingIsWrong() {
        assertEquals(List.of(), needs());
    }

    @Test
    void openIncidentLeadsToIncidentMode() {
        Fixtures.apply(
                log.as(Actors.IVO),
                List.of(new IncidentCommand.OpenIncident(
                        new IncidentId(Fixtures.nextId()),
                        "Errors",
                        Severity.P0,
                        new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION),
                        Optional.empty())));
        assertEquals(
                List.of("P0 Errors: Detected, since 03:00:00"),
                needs().stream().map(Need::words).toList());
        assertEquals(new Route.Incident(), needs().getFirst().target());
    }

    @Test
    void heldScheduleSaysWhoHoldsIt() {
        ScheduleId id = new ScheduleId(Fixtures.nextId());
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new ScheduleCommand.ScheduleAct(
                        id,
                        Fixtures.IN_PRODUCTION,
                        new PlannedAct.Advance(4),
                        clock.instant().plus(Duration.ofHours(2)))));
        Fixtures.apply(log.as(Actors.IVO), List.of(new ScheduleCommand.HoldAct(id)));
        assertEquals(
                List.of("Scheduled for 05:00:00, advance to stage 4, deeplinks.enabled in production: held by Ivo"),
                needs().stream().map(Need::words).toList());
    }

    @Test
    void launchOwesItsChecks() {
        for (int stage = Fixtures.QUARTER + 1; stage <= Fixtures.EVERYBODY; stage++) {
            log.as(Actors.TARA)
                    .submit(Fixtures.submission("as planned", new Command.MoveToStage(Fixtures.IN_PRODUCTION, stage)));
        }
        clock.advance(Duration.ofHours(5));
        assertEquals(
                List.of("Check due for 1 h: deeplinks.enabled in production, First 24 hours, 1 missed"),
                needs().stream().map(Need::words).toList());
    }

    @Test
    void anAlertNeedsSomebodyUntilItsFigureIsBack() {
        RolloutStore monitor = log.as(Actor.MONITOR);
        Fixtures.apply(
                monitor,
                List.of(new HealthCommand.RaiseAlert(
                        Fixtures.IN_PRODUCTION, AlertRule.SHIPPED.getFirst(), 79, 1_412, Duration.ofHours(3))));
        assertEquals(
                List.of("Alert since 03:00:00: deeplinks.enabled in production, Cache hits 79 %, below 80 %,"
                        + " n = 1,412 in 3 h"),
                needs().stream().map(Need::words).toList());
        assertEquals(
                new Route.RolloutDetail(Fixtures.IN_PRODUCTION),
                needs().getFirst().target());
        assertEquals(
                "Alert: Cache hits 79 %, below 80 %, n = 1,412 in 3 h",
                EventWords.of(monitor.audit(AuditQuery.newest(1))
                        .records()
                        .getFirst()
                        .entry()
                        .event()));

        Fixtures.apply(monitor, List.of(new HealthCommand.ClearAlert(Fixtures.IN_PRODUCTION, Metric.CACHE_HIT_RATE)));
        assertEquals(List.of(), needs());
    }

    @Test
    void failingSourceSaysWhyAndLeadsToTheSources() {
        SourceState fails = new SourceState(
                new SourceKey("checkout"), Optional.of(clock.instant()), Optional.empty(), Optional.of("no answer."));
        SourceState works = SourceState.untried(new SourceKey("search"));
        assertEquals(
                List.of(new Need(Status.UNKNOWN, "Metric source checkout fails: no answer.", new Route.Sources())),
                needs(new Beside(List.of(fails, works), List.of())));
    }

    @Test
    void overdueReviewOfADevicesStopLeadsToTheDevices() {
        State before = log.as(Actors.RINA).state();
        State used = before.after(new LogEntry(
                before.revision() + 1,
                clock.instant(),
                "ivo",
                "Ivo",
                Fixtures.nextId(),
                "",
                new Event.BreakGlassUsed(new DeviceId(Fixtures.nextId()), new StopId(Fixtures.nextId()))));

        assertEquals(
                new Need(
                        Status.UNKNOWN,
                        "Review overdue since 3 Mar 03:00: Stopped by a device's key, by Ivo",
                        new Route.Connections()),
                BoardDrawing.of(used, Beside.NOTHING, clock.instant().plus(Duration.ofDays(9)), ZoneOffset.UTC)
                        .needs()
                        .stream()
                        .filter(need -> need.words().contains("device"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void gateThatWaitsForNothingButAPersonLeadsToTheStep() {
        judge(Verdict.PASS);
        assertEquals(
                List.of(new Need(
                        Status.HOLDING,
                        "deeplinks.enabled in production: ready for 50 %, 2 criteria wait for an answer",
                        new Route.RolloutDetail(Fixtures.IN_PRODUCTION, Route.Aim.NEXT_STEP))),
                needs());

        judge(Verdict.NO_DATA);
        assertEquals(List.of(), needs());
    }

    @Test
    void gateThatAStopOrAPauseShutsWaitsForNobody() {
        judge(Verdict.PASS);
        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.PauseRollout(Fixtures.IN_PRODUCTION)));
        assertEquals(List.of(), needs());

        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.ResumeRollout(Fixtures.IN_PRODUCTION)));
        Fixtures.apply(
                log.as(Actors.IVO),
                List.of(new Command.EngageStop(
                        Fixtures.stopId(), new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION))));
        assertEquals(
                List.of("Stopped 03:00 by Ivo: deeplinks.enabled in production"),
                needs().stream().map(Need::words).toList());
    }

    @Test
    void stageThatAsksNothingOfPeopleWaitsForTheStepAloneUnlessTheStoreTakesIt() {
        Stage measured = rollout().stage().measuredAlone();

        assertEquals(
                Optional.of("ready for 50 %, waits for a person"),
                gate(measured).map(OpenGate::words));
        assertEquals(Optional.empty(), gate(measured.advancing(Advance.AUTOMATIC)));
    }

    private Optional<OpenGate> gate(Stage stage) {
        Rollout rollout = rollout();
        return OpenGate.of(
                log.as(Actors.RINA).state(),
                rollout.on(with(rollout.ladder(), stage)).assessed(Verdicts.of(Verdict.PASS)),
                clock.instant());
    }

    @Test
    void whatIsRegressingStandsBeforeWhatIsNotDelivered() {
        judge(Verdict.ROLLBACK);
        Undelivered held = new Undelivered(Status.HOLDING, "Held: Ramp to 50 %, deeplinks.enabled in production");
        assertEquals(
                List.of(
                        "deeplinks.enabled in production: 25 % · Errors 5.1 %, limit 1 %",
                        "Held: Ramp to 50 %, deeplinks.enabled in production"),
                needs(new Beside(List.of(), List.of(held))).stream()
                        .map(Need::words)
                        .toList());
    }

    @Test
    void launchedFlagIsSomebodysTaskUntilItIsOut() {
        for (int stage = Fixtures.QUARTER + 1; stage <= Fixtures.EVERYBODY; stage++) {
            log.as(Actors.TARA)
                    .submit(Fixtures.submission("as planned", new Command.MoveToStage(Fixtures.IN_PRODUCTION, stage)));
        }
        clock.advance(Duration.ofDays(4));
        Fixtures.apply(log.as(Actors.TARA), List.of(new AftercareCommand.LaunchFlag(Fixtures.IN_PRODUCTION)));

        assertEquals(
                new Need(
                        Status.UNKNOWN,
                        "Launched 03:00:00: take deeplinks.enabled out, nobody does yet. Remove the flag from the code",
                        new Route.RolloutDetail(Fixtures.IN_PRODUCTION)),
                needs().getLast());
    }

    private void judge(Verdict verdict) {
        Fixtures.apply(
                log.as(Actor.MONITOR),
                List.of(new Command.RecordAssessment(Fixtures.IN_PRODUCTION, Fixtures.QUARTER, Verdicts.of(verdict))));
    }

    private Rollout rollout() {
        return log.as(Actors.RINA)
                .state()
                .rollouts()
                .get(Fixtures.IN_PRODUCTION)
                .orElseThrow();
    }

    private static StageLadder with(StageLadder ladder, Stage asking) {
        List<Stage> stages = new ArrayList<>(ladder.stages());
        stages.set(Fixtures.QUARTER, asking);
        return new StageLadder(ladder.name(), stages, ladder.skipping(), ladder.retryStage());
    }

    private List<Need> needs() {
        return needs(Beside.NOTHING);
    }

    private List<Need> needs(Beside beside) {
        return BoardDrawing.of(log.as(Actors.RINA).state(), beside, clock.instant(), ZoneOffset.UTC)
                .needs();
    }
}
