package dev.signalbox.desktop.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.flag.FlagPageScreen;
import dev.signalbox.desktop.flags.FlagsScreen;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.desktop.why.WhyScreen;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same guidance on every screen that shows a rollout and has no panel of its own for it.
class GuidanceFxTest {
    private static final String REGRESSING = "P0 High error rate (>5 %): turn the flag off within 1 min."
            + " The error rate is 5.1 % over 412 requests, above the stage's rollback limit of 1.0 %.";

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private Session session;
    private FakeWorkbench workbench;
    private FxRig rig;

    @BeforeEach
    void open(@TempDir Path folder) {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.RINA), clock);
        workbench = new FakeWorkbench(folder, clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
    }

    @AfterEach
    void close() {
        rig.close();
        workbench.close();
        session.close();
    }

    @Test
    void listOfFlagsSaysWhatIsAdvisedOnTheChosenOne() {
        show(tasks -> new FlagsScreen(session, route -> {}, tasks, ticker, clock, ZoneOffset.UTC), new Route.Flags());
        TableView<?> table = rig.find("flags-table");
        Eventually.await("the flags are drawn", () -> FxRig.rowsOf(table).size() == 7);
        FxRig.onFx(() -> {
            table.getSelectionModel().clearAndSelect(1);
            return true;
        });

        assertEquals(
                "Guidance for deeplinks.enabled in production " + REGRESSING + " Guidance as of 0 s ago.",
                spoken("flags-guidance"));
        Screenshots.take(rig, "flags-guidance");
        assertEquals(List.of(), WholeText.lost(rig));
    }

    @Test
    void pageOfAFlagSaysWhatIsAdvisedInEachEnvironment() {
        show(
                tasks -> new FlagPageScreen(session, workbench, route -> {}, tasks, ticker, clock, ZoneOffset.UTC),
                new Route.FlagPage(Optional.of(Fixtures.FLAG)));

        assertEquals(REGRESSING + " Guidance as of 0 s ago.", spoken("flag-guidance-production"));
        assertEquals(
                "Nothing to do. Every measured criterion holds over 412 requests. Guidance as of 0 s ago.",
                spoken("flag-guidance-staging"));

        log.loseConnection("The server went away.");
        Eventually.await("the session notices the silence", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });

        assertEquals(
                REGRESSING + " Guidance as of 4 min ago, cached while the store is not heard.",
                spoken("flag-guidance-production"));
        Screenshots.take(rig, "flag-guidance");
        assertEquals(List.of(), WholeText.lost(rig));
    }

    @Test
    void explainerSaysWhatIsAdvisedOnlyWhereItCallsForSomebody() {
        show(
                tasks -> new WhyScreen(session, tasks, ticker, clock),
                new Route.Why(BoardWorld.production("feed.ranking")));
        assertFalse(rig.sees("why-guidance"));
        rig.close();

        show(tasks -> new WhyScreen(session, tasks, ticker, clock), new Route.Why(Fixtures.IN_PRODUCTION));
        assertEquals(
                "Guidance for deeplinks.enabled in production " + REGRESSING + " Guidance as of 0 s ago.",
                spoken("why-guidance"));
        Screenshots.take(rig, "why-guidance");
        assertEquals(List.of(), WholeText.lost(rig));
    }

    private void show(Function<SameThread, Screen> made, Route route) {
        rig = FxRig.open(StackPane::new);
        FxRig.onFx(() -> {
            Screen screen = made.apply(SameThread.withScreen());
            rig.scene().setRoot((Parent) screen.root());
            screen.shown(route);
            return true;
        });
        rig.settle();
    }

    private String spoken(String id) {
        GuidanceLine line = rig.find(id);
        return FxRig.onFx(line::getAccessibleText);
    }
}
