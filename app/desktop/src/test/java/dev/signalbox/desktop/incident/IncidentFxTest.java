package dev.signalbox.desktop.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Incident mode by keyboard: what is seen is chosen, the flag goes off, the clocks run.
class IncidentFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final Session session;
    private final FxRig rig;
    private IncidentScreen screen;

    IncidentFxTest() {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.IVO), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = screen(SameThread.withScreen());
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.Incident());
            return true;
        });
        rig.settle();
    }

    private IncidentScreen screen(TaskRunner tasks) {
        return new IncidentScreen(
                session,
                (command, reason, seen, said) -> {},
                tasks,
                ticker,
                clock,
                ZoneOffset.UTC,
                UUID::randomUUID,
                new RunSettingsFile(Path.of("no-such-file")),
                "here");
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void keyboardBeginsOnWhatGuidanceSeesAndSpaceChoosesAnother() {
        assertEquals("incident-high-error-rate", focus());
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.SPACE);
        assertTrue(FxRig.onFx(
                () -> rig.<ToggleButton>find("incident-security-vulnerability").isSelected()));
        assertEquals("P0  Security vulnerability", text("incident-headline"));
        Screenshots.take(rig, "incident");
    }

    @Test
    void levelThatIsChosenKeepsTheKeyboard() {
        FxRig.onFx(() -> {
            rig.<FlowPane>find("incident-levels").getChildren().get(1).requestFocus();
            return true;
        });
        rig.press(KeyCode.SPACE);

        ToggleButton level = FxRig.onFx(() -> (ToggleButton) rig.scene().getFocusOwner());
        assertTrue(level.getText().startsWith("2 "), level::getText);
        assertTrue(FxRig.onFx(level::isSelected));
    }

    @Test
    void turningOffContainsTheIncident() {
        fire("incident-stop");
        Eventually.await("the incident is shown", () -> rig.sees("incident-running"));
        Eventually.await("it is off", () -> {
            tick();
            return text("incident-phase").startsWith("Contained");
        });
        clock.advance(Duration.ofSeconds(50));
        tick();
        assertEquals(List.of("Contain 0:00 of 1:00, done in time"), words("incident-clocks"));
        assertFalse(rig.sees("incident-contain"));
        Button stop = rig.find("incident-stop");
        assertEquals("deeplinks.enabled is off already in production", FxRig.onFx(stop::getText));
        assertTrue(FxRig.onFx(stop::isDisabled));
        assertTrue(message().startsWith("P0: ") && message().contains("Contained at"), message());
        Screenshots.take(rig, "incident-running");
        Screenshots.take(rig, "incident-running-small", 1024, 640);
    }

    @Test
    void openIncidentsClockRuns() {
        fire("incident-open");
        Eventually.await("the incident is shown", () -> rig.sees("incident-running"));
        clock.advance(Duration.ofSeconds(50));
        tick();
        assertEquals(List.of("Contain 0:50 of 1:00, 80 % of its time is over"), words("incident-clocks"));
        assertEquals(
                "Turn off what is affected",
                FxRig.onFx(() -> rig.<Button>find("incident-contain").getText()));
        Screenshots.take(rig, "incident-clock");
    }

    @Test
    void enterOnATileStopsOncePressedAndLetGo() {
        rig.press(KeyCode.ENTER);
        assertFalse(rig.sees("incident-running"), "it was down when the screen came");
        clock.advance(Duration.ofMillis(350));
        FxRig.onFx(() -> {
            Node tile = rig.scene().getFocusOwner();
            for (int repeat = 0; repeat < 2; repeat++) {
                tile.fireEvent(enter(KeyEvent.KEY_PRESSED));
            }
            tile.fireEvent(enter(KeyEvent.KEY_RELEASED));
            return true;
        });
        assertFalse(rig.sees("incident-running"), "a held key is no press");
        rig.press(KeyCode.ENTER);
        Eventually.await("the incident is shown", () -> {
            tick();
            return rig.sees("incident-running");
        });
    }

    @Test
    void messageIsTheIncidentsOwnAndNobodysWordsAreLost() {
        fire("incident-open");
        Eventually.await("the incident is shown", () -> rig.sees("incident-running"));
        String first = id();
        type("incident-message", "We see it");
        choose(Audience.USERS);
        assertTrue(message().startsWith("You may have had problems"), message());
        choose(Audience.INCIDENTS_CHANNEL);
        assertEquals("We see it", message());

        FxRig.onFx(() -> {
            rig.<ComboBox<FlagAddress>>find("incident-place").setValue(BoardWorld.production("checkout.one-page"));
            return true;
        });
        assertFalse(rig.sees("incident-running"), "it has none");
        fire("incident-open");
        Eventually.await("its own", () -> {
            tick();
            return rig.sees("incident-running") && text("incident-title").endsWith("checkout.one-page");
        });
        assertTrue(message().contains("checkout.one-page"), message());
        assertTrue(rig.sees("incident-others"));
        Screenshots.take(rig, "incident-two");

        fire("incident-open-" + first);
        assertEquals("We see it", message());
        fire("incident-sent");
        Eventually.await("it is recorded", () -> {
            tick();
            return words("incident-timeline").getFirst().contains("Told #incidents");
        });
        assertTrue(message().startsWith("P0: "), "what was sent waits to be sent no more");
    }

    @Test
    void reasonIsSpentOnWhatItWasTypedFor() {
        fire("incident-open");
        Eventually.await("the incident is shown", () -> rig.sees("incident-running"));
        type("incident-why", "Only on Android");
        fire("incident-note");
        Eventually.await("the note", () -> {
            tick();
            return why().isEmpty();
        });
        type("incident-why", "Nobody is exposed");
        fire("incident-close");
        Eventually.await("the refusal", () -> text("incident-outcome").contains("refused."));
        assertEquals("Nobody is exposed", why(), "what was refused is kept");
    }

    @Test
    void decisionsAreThoseOfTheRow() {
        fire("incident-minor-bug");
        fire("incident-open");
        Eventually.await("the incident is shown", () -> rig.sees("incident-running"));
        assertEquals(
                "As advised: hotfix",
                FxRig.onFx(() -> rig.<Button>find("incident-accept-hotfix").getText()));
        assertEquals(
                "Otherwise: roll back at level 1",
                FxRig.onFx(() ->
                        rig.<Button>find("incident-override-full-rollback").getText()));
    }

    @Test
    void beforeAnythingIsKnownItSaysSoAndOffersNothing() {
        FxRig.onFx(() -> {
            IncidentScreen early = screen(new NothingYet());
            rig.scene().setRoot((Parent) early.root());
            early.shown(new Route.Incident());
            return true;
        });
        assertTrue(rig.sees("incident-waiting"));
        assertEquals("Connecting", text("incident-waiting"));
        assertFalse(rig.sees("incident-stop"));
    }

    @Test
    void everyControlHasAName() {
        assertEquals(
                List.of(),
                FxRig.onFx(() -> rig.scene().getRoot().lookupAll("*").stream()
                        .filter(Node::isFocusTraversable)
                        .filter(node -> node.getAccessibleText() == null
                                && !(node instanceof Labeled labeled
                                        && !labeled.getText().isBlank()))
                        .map(Node::toString)
                        .toList()));
    }

    private String focus() {
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getId());
    }

    private String text(String id) {
        return FxRig.onFx(() -> rig.<Label>find(id).getText());
    }

    private String message() {
        return FxRig.onFx(() -> rig.<TextArea>find("incident-message").getText());
    }

    private String why() {
        return FxRig.onFx(() -> rig.<TextField>find("incident-why").getText());
    }

    private String id() {
        return Incidents.open(session.view().state().orElseThrow())
                .getFirst()
                .id()
                .toString();
    }

    private void choose(Audience audience) {
        FxRig.onFx(() -> {
            rig.<ComboBox<Audience>>find("incident-audience").setValue(audience);
            return true;
        });
    }

    private void type(String id, String text) {
        FxRig.onFx(() -> {
            rig.<TextInputControl>find(id).setText(text);
            return true;
        });
    }

    private void fire(String id) {
        FxRig.onFx(() -> {
            rig.<ButtonBase>find(id).fire();
            return true;
        });
    }

    private void tick() {
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
    }

    private static KeyEvent enter(EventType<KeyEvent> type) {
        return new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false);
    }

    private List<String> words(String id) {
        return FxRig.onFx(() -> rig.find(id).lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    /// Nothing is done yet.
    private record NothingYet() implements TaskRunner {
        @Override
        public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {}

        @Override
        public <T> void when(
                CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {}

        @Override
        public void later(Duration pause, Runnable then) {}

        @Override
        public Executor screen() {
            return SameThread.withScreen().screen();
        }
    }
}
