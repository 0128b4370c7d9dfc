package dev.signalbox.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts and freezes are entered in the person's own zone, and are drafts as soon as they are whole.
class EntryModelTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID ID = new UUID(4, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final Instant THREE_IN_PARIS = Instant.parse("2026-03-14T02:00:00Z");

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final FakeWorkbench workbench;
    private final Session session;
    private final EntryModel model;

    EntryModelTest(@TempDir Path folder) {
        workbench = new FakeWorkbench(folder, clock);
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        model = new EntryModel(session, workbench, clock, PARIS, () -> ID);
    }

    @AfterEach
    void close() {
        session.close();
        workbench.close();
    }

    @Test
    void actIsADraftThatSaysWhatItAdds() {
        act("Roll back");

        assertEquals(
                List.of("New: roll back, deeplinks.enabled in production, 14 Mar 03:00, in 12 d 23 h"),
                model.differences().get());
        assertEquals("Kept as a draft.", model.said().get());
        ScheduleCommand.ScheduleAct wanted = new ScheduleCommand.ScheduleAct(
                new ScheduleId(ID), Fixtures.IN_PRODUCTION, new PlannedAct.RollBack(), THREE_IN_PARIS);
        assertEquals(List.of(wanted), workbench.kept());

        model.send();
        assertEquals(List.of(wanted), workbench.sent());
    }

    @Test
    void stagesAreChosenByTheirNames() {
        model.begin(EntryForm.Kind.ACT, DAY);
        assertEquals(List.of(), model.choices(EntryField.ACT));
        model.type(EntryField.ROLLOUT, "deeplinks.enabled in production");

        List<String> acts = model.choices(EntryField.ACT);
        assertEquals("Start", acts.getFirst());
        assertEquals("Advance to 1: Internal", acts.get(1));
    }

    @Test
    void beginningAgainGoesOnWithTheDraft() {
        act("Start");
        model.begin(EntryForm.Kind.FREEZE, DAY);
        model.begin(EntryForm.Kind.ACT, DAY.plusDays(9));

        EntryForm form = model.form().get().orElseThrow();
        assertEquals(
                List.of("deeplinks.enabled in production", "Start", "2026-03-14", "03:00", "Before the fair"),
                EntryForm.Kind.ACT.fields().stream().map(form::text).toList());
        assertEquals("This is the draft that you began earlier.", model.said().get());
    }

    @Test
    void actInAFreezeSaysThatItWillBeRefused() {
        log.as(Actors.TARA)
                .submit(Fixtures.submission(
                        "Holidays",
                        new FreezeCommand.DeclareFreeze(
                                new FreezeId(Fixtures.nextId()),
                                new FreezeTime.Once(THREE_IN_PARIS, THREE_IN_PARIS.plusSeconds(60)),
                                FreezeScope.EVERYTHING)));
        Eventually.await(
                "the freeze is known",
                () -> session.view().revision() == log.as(Actors.TARA).state().revision());
        act("Start");

        assertEquals(
                "A freeze will refuse it then: Holidays",
                model.differences().get().getLast());
        model.type(EntryField.ACT, "Roll back");
        assertEquals(1, model.differences().get().size(), "nothing keeps a rollback back");
    }

    @Test
    void freezeHoldsOnceOrEveryWeek() {
        model.begin(EntryForm.Kind.FREEZE, DAY);
        Map.of(
                        EntryField.SCOPE, "easymo, production",
                        EntryField.TIME, "03:00",
                        EntryField.LENGTH, "2 d 12 h",
                        EntryField.WHY, "Weekends")
                .forEach(model::type);
        FreezeScope scope = new FreezeScope(Set.of(Fixtures.PRODUCTION), Set.of(new AppKey("easymo")));
        Duration length = Duration.ofHours(60);
        assertEquals(
                List.of(new FreezeCommand.DeclareFreeze(
                        new FreezeId(ID), new FreezeTime.Once(THREE_IN_PARIS, THREE_IN_PARIS.plus(length)), scope)),
                workbench.kept());

        model.type(EntryField.OFTEN, EntryForm.WEEKLY);
        assertEquals(
                List.of(new FreezeCommand.DeclareFreeze(
                        new FreezeId(ID),
                        new FreezeTime.Weekly(DayOfWeek.SATURDAY, LocalTime.of(3, 0), PARIS, length),
                        scope)),
                workbench.kept());
        assertEquals(
                List.of("New: nothing is raised in easymo, production, every Saturday 03:00, for 2 d 12 h"),
                model.differences().get());
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNotKept() {
        model.begin(EntryForm.Kind.FREEZE, DAY);
        model.type(EntryField.SCOPE, "nowhere");
        assertEquals(Set.of(EntryField.SCOPE), model.problems().get().keySet());
        model.type(EntryField.TIME, "3 o'clock");
        model.send();

        assertEquals(
                Set.of(EntryField.SCOPE, EntryField.TIME, EntryField.LENGTH, EntryField.WHY),
                model.problems().get().keySet());
        assertEquals(
                "It is empty. Write days and hours, such as 2 d 12 h.",
                model.problems().get().get(EntryField.LENGTH));
        assertEquals("Not sent: mend what is marked.", model.said().get());
        assertEquals(List.of(List.of(), List.of()), List.of(workbench.kept(), workbench.sent()));
    }

    private void act(String label) {
        model.begin(EntryForm.Kind.ACT, DAY);
        model.type(EntryField.ROLLOUT, "deeplinks.enabled in production");
        model.type(EntryField.ACT, label);
        model.type(EntryField.TIME, "03:00");
        model.type(EntryField.WHY, "Before the fair");
    }
}
