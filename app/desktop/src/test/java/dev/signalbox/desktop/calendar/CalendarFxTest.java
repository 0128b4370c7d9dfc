package dev.signalbox.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calendar by keyboard and as text.
class CalendarFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final List<Route> opened = new ArrayList<>();
    private final FakeWorkbench workbench;
    private final Session session;
    private final FxRig rig;
    private CalendarScreen screen;

    CalendarFxTest(@TempDir Path folder) {
        workbench = new FakeWorkbench(folder, clock);
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        for (int days = 1; days < 6; days++) {
            log.as(Actors.TARA)
                    .submit(Fixtures.submission(
                            "As planned",
                            new ScheduleCommand.ScheduleAct(
                                    new ScheduleId(Fixtures.nextId()),
                                    Fixtures.IN_PRODUCTION,
                                    days == 5 ? new PlannedAct.RollBack() : new PlannedAct.Advance(4),
                                    clock.instant().plus(Duration.ofDays(3L * days)))));
        }
        log.as(Actors.TARA)
                .submit(Fixtures.submission(
                        "Quarterly figures",
                        new FreezeCommand.DeclareFreeze(
                                new FreezeId(Fixtures.nextId()),
                                new FreezeTime.Once(
                                        clock.instant().plus(Duration.ofDays(5)),
                                        clock.instant().plus(Duration.ofDays(8))),
                                FreezeScope.EVERYTHING)));
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = new CalendarScreen(
                    session,
                    workbench,
                    opened::add,
                    SameThread.withScreen(),
                    new ManualTicker(),
                    clock,
                    ZoneOffset.UTC);
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.Calendar());
            return true;
        });
        Eventually.await("the calendar is drawn", () -> !rows().isEmpty());
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
        workbench.close();
    }

    @Test
    void everyEntryIsARowThatAReaderSpeaks() {
        assertEquals(
                List.of("Scheduled", "Freeze", "Scheduled", "Scheduled", "Scheduled", "Scheduled"),
                rows().stream()
                        .map(CalendarLine::kind)
                        .filter(kind -> !kind.equals("Next stage"))
                        .toList());
        Screenshots.take(rig, "calendar");
    }

    @Test
    void keysGoThroughTheWeeksAndOpenWhatIsChosen() {
        act("calendar.open");
        assertEquals(List.of(new Route.RolloutDetail(Fixtures.IN_PRODUCTION)), opened);
        rig.click("calendar-week");
        String week = title();
        act("calendar.after");
        act("calendar.before");
        assertEquals(week, title());
        Screenshots.take(rig, "calendar-week");
    }

    @Test
    void scheduledActIsHeldByOneKey() {
        choose("Scheduled");
        assertEquals(List.of("Hold it", "Do it now", "Cancel it"), buttons());
        act("calendar.hold");

        assertEquals(List.of(ScheduleCommand.HoldAct.class), kinds(workbench.sent()));
        assertEquals(List.of(), Clipped.labels(rig, "#calendar-acts"));
        Screenshots.take(rig, "calendar-held");
    }

    @Test
    void whatOthersDoLeavesTheKeyboardAndWhatIsTypedWhereTheyAre() {
        choose("Scheduled");
        FxRig.onFx(() -> {
            rig.<TextField>find("calendar-why").setText("Not before the fair");
            rig.find("calendar-cancel").requestFocus();
            return true;
        });
        hold();
        Eventually.await("it is held", () -> buttons().contains("Release it"));

        assertEquals(
                "calendar-cancel", FxRig.onFx(() -> rig.scene().getFocusOwner().getId()));
        assertEquals(
                "Not before the fair",
                FxRig.onFx(() -> rig.<TextField>find("calendar-why").getText()));
    }

    @Test
    void freezeIsLiftedForAReason() {
        choose("Freeze");
        assertEquals(List.of("Lift the freeze"), buttons());
        FxRig.onFx(() -> {
            rig.find("calendar-why").requestFocus();
            return true;
        });
        rig.type("Figures are out");
        rig.click("calendar-lift");

        assertEquals(List.of(FreezeCommand.LiftFreeze.class), kinds(workbench.sent()));
    }

    @Test
    void actIsScheduledUnderTheDaysItIsAbout() {
        act("calendar.schedule");
        FxRig.onFx(() -> {
            rig.<ComboBox<String>>find("calendar-rollout").setValue("deeplinks.enabled in production");
            rig.<ComboBox<String>>find("calendar-act").setValue("Roll back");
            rig.find("calendar-time").requestFocus();
            return true;
        });
        rig.type("23:15");
        FxRig.onFx(() -> {
            rig.find("calendar-reason").requestFocus();
            return true;
        });
        rig.type("The night shift wants it off");
        Screenshots.take(rig, "calendar-schedule");
        assertEquals(List.of(), WholeText.lost(rig));
        act("calendar.send");

        assertEquals(List.of(ScheduleCommand.ScheduleAct.class), kinds(workbench.sent()));
    }

    @Test
    void unfinishedFreezeSaysWhatIsMissing() {
        act("calendar.freeze");
        act("calendar.send");

        assertEquals(
                "Not sent: mend what is marked.",
                FxRig.onFx(() -> rig.<Label>find("calendar-form-said").getText()));
        Screenshots.take(rig, "calendar-freeze");
        assertEquals(List.of(), WholeText.lost(rig));
        rig.click("calendar-discard");
        assertEquals(true, FxRig.onFx(() -> rig.find("calendar-entries").isVisible()));
    }

    /// Somebody else holds the first act that is scheduled.
    private void hold() {
        ScheduleId first = rows().stream()
                .flatMap(line -> line.commands().stream())
                .filter(ScheduleCommand.HoldAct.class::isInstance)
                .map(command -> ((ScheduleCommand.HoldAct) command).id())
                .findFirst()
                .orElseThrow();
        log.as(Actors.TARA).submit(Fixtures.submission("At the fair", new ScheduleCommand.HoldAct(first)));
    }

    private void choose(String kind) {
        FxRig.onFx(() -> {
            TableView<CalendarLine> table = rig.find("calendar-table");
            table.getItems().stream()
                    .filter(line -> line.kind().equals(kind))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
            return true;
        });
        rig.settle();
    }

    private List<String> buttons() {
        return FxRig.onFx(() -> rig.<FlowPane>find("calendar-buttons").getChildren().stream()
                .map(Button.class::cast)
                .map(Button::getText)
                .toList());
    }

    private static List<Class<?>> kinds(List<Command> commands) {
        return commands.stream().<Class<?>>map(Object::getClass).toList();
    }

    private void act(String id) {
        FxRig.onFx(() -> {
            screen.actions().stream()
                    .filter(action -> action.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .run();
            return true;
        });
        rig.settle();
    }

    private String title() {
        return FxRig.onFx(() -> rig.<Label>find("calendar-title").getText());
    }

    private List<CalendarLine> rows() {
        return FxRig.rowsOf(rig.find("calendar-table"));
    }
}
