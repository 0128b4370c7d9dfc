package dev.signalbox.desktop.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final RolloutStore store = log.as(Actors.TARA);
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final Session session;
    private final FxRig rig;
    private AuditScreen screen;

    AuditFxTest() {
        Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(log.as(Actors.RINA), clock);
        rig = FxRig.open(() -> {
            screen = new AuditScreen(session, tasks, ZoneId.of("Africa/Kigali"));
            return (Parent) screen.root();
        });
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
        tasks.close();
    }

    @Test
    void theNewestEntryComesFirstWithItsExposureAndReason() {
        store.submit(Submission.of(
                UUID.randomUUID(),
                "Checkout fails on tablets",
                new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand())));
        show(Optional.empty());

        AuditRow newest = FxRig.rowsOf(table()).getFirst();
        assertEquals("Tara", newest.who());
        assertEquals("Rolled back", newest.what());
        assertEquals("deeplinks.enabled in production", newest.where());
        assertEquals("25 % → 0 %", newest.exposure());
        assertEquals("Checkout fails on tablets", newest.why());
        assertEquals("2026-03-01 03:00:00", newest.utc());
        assertEquals("05:00:00", newest.local());
        Screenshots.take(rig, "audit");
    }

    @Test
    void anEntryThatArrivesWhileLookingAppearsAtTheTop() {
        show(Optional.empty());
        int before = FxRig.rowsOf(table()).size();

        store.submit(Submission.of(UUID.randomUUID(), "", new Command.PauseRollout(Fixtures.IN_PRODUCTION)));

        Eventually.await("the new entry", () -> FxRig.rowsOf(table()).size() == before + 1);
        assertEquals("Paused", FxRig.rowsOf(table()).getFirst().what());
    }

    @Test
    void theTrailOfOneFlagCanBeWidenedToAll() {
        show(Optional.of(Fixtures.FLAG));
        assertTrue(rig.sees("filterChip"));
        int ofTheFlag = FxRig.rowsOf(table()).size();

        rig.click("showAll");

        Eventually.await("the whole trail", () -> FxRig.rowsOf(table()).size() > ofTheFlag);
    }

    @Test
    void theSelectedEntryShowsItsCommand() {
        show(Optional.empty());

        Label details = rig.find("details");
        assertTrue(details.getText().startsWith("Entry "), details.getText());
        assertTrue(details.getText().contains(FxRig.rowsOf(table()).getFirst().command()), details.getText());
    }

    private void show(Optional<dev.signalbox.domain.flag.FlagKey> flag) {
        FxRig.onFx(() -> {
            screen.shown(new Route.Audit(flag));
            return true;
        });
        Eventually.await("the trail", () -> !FxRig.rowsOf(table()).isEmpty());
        rig.settle();
    }

    private TableView<AuditRow> table() {
        return rig.find("table");
    }
}
