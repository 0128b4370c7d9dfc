package dev.signalbox.desktop.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The palette finds what can be done and every flag; the ways to stop are never below anything.
class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());
    private final Session session;
    private final PaletteViewModel palette;

    PaletteViewModelTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(log.as(Actors.RINA), new TestClock());
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        ActionRegistry actions = new ActionRegistry();
        actions.register(List.of(
                action("view.palette", "Search or command", Availability.enabled()),
                action("rollout.ramp", "Go to the next stage", Availability.disabled("Open a rollout first.")),
                action("view.board", "Board", Availability.enabled()),
                action("incident.stop", "Stop what I am looking at", Availability.enabled())));
        palette = new PaletteViewModel(actions, session, this::opened);
        palette.open();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void nothingTypedListsStopsThenWhatCanBeDoneThenFlagsThenWhatCannot() {
        assertEquals(
                List.of(
                        "Stop what I am looking at",
                        "Board",
                        Fixtures.IN_PRODUCTION.flag().value(),
                        "Go to the next stage"),
                names());
    }

    @Test
    void everyWordHasToBeFoundInAnyOrderAndCase() {
        palette.query().set("AT stop");
        assertEquals(List.of("Stop what I am looking at"), names());

        palette.query().set("stop nowhere");
        assertEquals(List.of(), names());
    }

    @Test
    void unavailableActionSaysWhyAndDoesNothing() {
        palette.query().set("next stage");
        Entry entry = palette.entries().getFirst();
        entry.perform().run();

        assertEquals(Entry.State.DISABLED, entry.state());
        assertEquals("Not now: Open a rollout first.", entry.detail());
        assertEquals(List.of(), done);
    }

    @Test
    void chosenFlagOpensItsRollout() {
        palette.query().set(Fixtures.IN_PRODUCTION.flag().value());
        palette.entries().getFirst().perform().run();

        assertEquals(List.of("opened " + new Route.RolloutDetail(Fixtures.IN_PRODUCTION)), done);
    }

    @Test
    void openingAgainForgetsWhatWasTyped() {
        palette.query().set("nothing is called that");
        assertTrue(palette.entries().isEmpty());

        palette.open();

        assertEquals("", palette.query().get());
        assertEquals("Stop what I am looking at", names().getFirst());
    }

    private List<String> names() {
        return palette.entries().stream().map(Entry::name).toList();
    }

    private void opened(Route route) {
        done.add("opened " + route);
    }

    private Action action(String id, String name, Availability availability) {
        return Action.when(
                new ReadOnlyObjectWrapper<>(availability), id, name, "", "Does it.", Section.VIEW, () -> done.add(id));
    }
}
