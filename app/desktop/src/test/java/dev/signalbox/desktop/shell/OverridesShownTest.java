package dev.signalbox.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReader;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the store's environment overrides is on every screen, with its source and its effect (F18, X-15).
class OverridesShownTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final Session session;

    OverridesShownTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(log.as(Actors.RINA), clock);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void nothingIsSaidWhereNothingIsOverridden() {
        assertEquals(List.of(), shown());
    }

    @Test
    void overrideIsSaidWithItsSourceItsEffectAndWhatBecomesOfItHere() {
        observed(Map.of("SIGNALBOX_ROLLOUT_PERCENTAGE", "0"));

        assertEquals(1, shown().size());
        String line = shown().getFirst();
        assertEquals(
                "Override SIGNALBOX_ROLLOUT_PERCENTAGE=0 in the store's environment, since",
                line.substring(0, line.indexOf("since") + 5));
        assertEquals(
                ": on for at most 0 %, for every flag. In Production it only lowers.",
                line.substring(line.indexOf(": on for")));
    }

    @Test
    void overrideThatWouldRaiseIsSaidNotToBeHeededInProduction() {
        observed(Map.of("SIGNALBOX_AUTO_ROLLBACK", "false"));

        assertTrue(shown().getFirst().endsWith("Not heeded in Production, because it would raise exposure."));
    }

    @Test
    void lineGoesWithItsOverride() {
        observed(Map.of("SIGNALBOX_EMERGENCY_STOP", "true"));
        assertEquals(1, shown().size());

        observed(Map.of());

        assertEquals(List.of(), shown());
    }

    @Test
    void linesStandAboveTheScreenUntilTheOverrideEnds() {
        FxRig.start();
        int[] lines = FxRig.onFx(() -> {
            VBox place = new VBox();
            NoticeLines notices = new NoticeLines(place, () -> {}, () -> {});
            notices.overrides(List.of("Override A", "Override B"));
            int shown = place.getChildren().size();
            notices.overrides(List.of());
            return new int[] {shown, place.getChildren().size()};
        });

        assertEquals(2, lines[0]);
        assertEquals(0, lines[1]);
    }

    /// What a window says that opens once the session has everything.
    private List<String> shown() {
        long revision = log.as(Actors.RINA).state().revision();
        Eventually.await("the session has it", () -> session.view().revision() == revision);
        try (ShellViewModel shell =
                new ShellViewModel(session, new TickedTasks(), new ManualTicker(), clock, ZoneOffset.UTC)) {
            return shell.overrides().get();
        }
    }

    private void observed(Map<String, String> environment) {
        Fixtures.apply(
                log.as(Actor.MONITOR),
                List.of(new OverrideCommand.ObserveOverrides(
                        OverrideReader.read(environment, List.of(OverridePrefix.GLOBAL)))));
    }
}
