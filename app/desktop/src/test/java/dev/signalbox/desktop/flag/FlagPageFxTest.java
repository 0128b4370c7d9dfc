package dev.signalbox.desktop.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.guidance.GuidanceLine;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.plan.FakeWorkbench;
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
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A flag's page while the store is silent.
class FlagPageFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();

    @Test
    void whatIsNotLiveAnyMoreIsDashedAndSaysItsAge(@TempDir Path folder) {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        try (Session session = Session.open(log.as(Actors.RINA), clock);
                FakeWorkbench workbench = new FakeWorkbench(folder, clock)) {
            Eventually.await("the state comes", () -> session.view().state().isPresent());
            try (FxRig rig = FxRig.open(() -> page(session, workbench))) {
                assertEquals(List.of("25 %, no data yet"), badges(rig, "live"));
                log.loseConnection("The server went away.");
                Eventually.await("it is noticed", () -> session.view().link() instanceof Link.Offline);
                clock.advance(Duration.ofMinutes(4));
                FxRig.onFx(() -> {
                    ticker.tick();
                    return true;
                });

                assertEquals(List.of("25 %, no data yet · 4 min old"), badges(rig, "stale"));
                Screenshots.take(rig, "flag-offline");
            }
        }
    }

    private Parent page(Session session, FakeWorkbench workbench) {
        FlagPageScreen screen = new FlagPageScreen(
                session, workbench, route -> {}, SameThread.withScreen(), ticker, clock, ZoneOffset.UTC);
        Parent root = (Parent) screen.root();
        screen.shown(new Route.FlagPage(Optional.of(Fixtures.IN_PRODUCTION.flag())));
        return root;
    }

    /// What the badges of rollouts say that are `live` or `stale`.
    private static List<String> badges(FxRig rig, String standing) {
        PseudoClass stale = PseudoClass.getPseudoClass("stale");
        return FxRig.onFx(() -> rig.scene().getRoot().lookupAll(".status-badge").stream()
                .filter(badge -> !(badge.getParent() instanceof GuidanceLine))
                .filter(badge -> badge.getPseudoClassStates().contains(stale) == standing.equals("stale"))
                .map(badge -> badge.getAccessibleText())
                .toList());
    }
}
