package dev.signalbox.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be done about what is scheduled, in each of its standings, and by whom.
class DeedsModelTest {
    private static final ScheduleId ID = new ScheduleId(Fixtures.nextId());

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final FakeWorkbench workbench;
    private Optional<Session> session = Optional.empty();

    DeedsModelTest(@TempDir Path folder) {
        workbench = new FakeWorkbench(folder, clock);
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        apply(
                Actors.TARA,
                new ScheduleCommand.ScheduleAct(
                        ID,
                        Fixtures.IN_PRODUCTION,
                        new PlannedAct.RollBack(),
                        clock.instant().plus(Duration.ofHours(5))));
    }

    @AfterEach
    void close() {
        session.ifPresent(Session::close);
        workbench.close();
    }

    @Test
    void whoeverIsOnCallHoldsIt() {
        DeedsModel model = chosen(Actors.IVO);
        assertEquals(List.of("Hold it", "Do it now"), possible(model));

        model.perform("calendar-hold");
        assertEquals(List.of(new ScheduleCommand.HoldAct(ID)), workbench.sent());
    }

    @Test
    void whatIsHeldIsReleasedWhileItsTimeIsToCome() {
        apply(Actors.IVO, new ScheduleCommand.HoldAct(ID));
        assertEquals(List.of("Release it", "Do it now", "Cancel it"), possible(chosen(Actors.RINA)));

        clock.advance(Duration.ofHours(6));
        assertEquals(List.of("Do it now", "Cancel it"), possible(chosen(Actors.RINA)));
    }

    @Test
    void whatWasCancelledIsOver() {
        apply(Actors.TARA, new ScheduleCommand.CancelAct(ID));
        assertEquals(List.of(), chosen(Actors.RINA).deeds().get());
    }

    @Test
    void whoMayNotIsToldWhy() {
        DeedsModel model = chosen(Actors.VERA);
        assertEquals(List.of(), possible(model));
        assertEquals(
                3,
                model.deeds().get().stream()
                        .flatMap(deed -> deed.obstacle().stream())
                        .count());

        model.perform("calendar-hold");
        assertEquals(List.of(), workbench.sent());
    }

    private DeedsModel chosen(Actor actor) {
        session.ifPresent(Session::close);
        Session opened = Session.open(log.as(actor), clock);
        session = Optional.of(opened);
        Eventually.await(
                "the session has the state",
                () -> opened.view().state().isPresent()
                        && opened.view().identity().isPresent());
        DeedsModel model = new DeedsModel(opened, workbench, clock);
        model.choose(line());
        return model;
    }

    private Optional<CalendarLine> line() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new CalendarDrawing(log.as(Actors.RINA).state(), now, ZoneOffset.UTC)
                .in(Weeks.around(Weeks.Length.WEEK, today)).stream()
                        .filter(line -> line.kind().equals("Scheduled"))
                        .findFirst();
    }

    private static List<String> possible(DeedsModel model) {
        return model.deeds().get().stream()
                .filter(Deed::isPossible)
                .map(Deed::label)
                .toList();
    }

    private void apply(Actor actor, Command command) {
        log.as(actor).submit(Fixtures.submission("As planned", command));
    }
}
