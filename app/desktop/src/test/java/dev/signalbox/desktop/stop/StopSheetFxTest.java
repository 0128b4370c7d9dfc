package dev.signalbox.desktop.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopJournal;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.fx.CutStore;
import dev.signalbox.desktop.fx.FakeComputer;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.Tone;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.ManualTimer;
import dev.signalbox.testkit.TestClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sheet in a window, by keyboard. Time is the test's own.
final class StopSheetFxTest {
    private static final URI SERVER = URI.create("https://flags.example.com");

    private final TestClock clock = new TestClock();
    private final ManualTimer timer = new ManualTimer(clock);
    private final StopTimer alarms = (delay, task) -> timer.after(delay, task)::run;
    private final ManualTicker ticker = new ManualTicker();
    private final FakeComputer computer = new FakeComputer();
    private final List<Tone> heard = new ArrayList<>();
    private final BreakGlassLog byKey = new BreakGlassLog();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);

    @TempDir
    private Path directory;

    private CutStore store;
    private Session session;
    private StopJournal journal;
    private StopSheet sheet;
    private FxRig rig;

    @AfterEach
    void close() {
        rig.close();
        session.close();
        journal.close();
    }

    @Test
    void chordAndEnterStopWhatIsLookedAt() {
        open(Actors.IVO);
        chord();
        assertEquals("Stop deeplinks.enabled in PRODUCTION", text("stop-scope"));
        assertTrue(this.<Button>find("stop-now").isFocused());
        Screenshots.take(rig, "stop-armed");
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        assertEquals(1, stops().size());
        assertEquals("Stopped on 1 of 1", text("stop-headline"));
        Screenshots.take(rig, "stop-accepted");
    }

    @Test
    void linesOfTheLadderChangeWhereTheyStand() {
        open(Actors.IVO);
        store.cut = true;
        chord();
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        Node line = this.<VBox>find("stop-ladder").getChildren().get(1);
        assertTrue(line.getAccessibleText().startsWith("Accepted by the store, failed: "), line.getAccessibleText());
        store.cut = false;
        pass(Duration.ofSeconds(6));
        assertEquals(line, this.<VBox>find("stop-ladder").getChildren().get(1));
        assertTrue(line.getAccessibleText().startsWith("Accepted by the store, done: "), line.getAccessibleText());
    }

    @Test
    void anotherStopTakesTheKeyboardBackFromTheReasonOfTheLast() {
        open(Actors.IVO);
        chord();
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        rig.click("stop-after-reason");
        pass(Duration.ofSeconds(2));
        chord();
        assertTrue(this.<Button>find("stop-now").isFocused());
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        assertEquals(2, stops().size());
    }

    @Test
    void theContactIsSetOnAQuietDay() {
        open(Actors.IVO);
        rig.click("field");
        onCall();
        assertTrue(this.<TextField>find("on-call-contact").isFocused());
        rig.type("nobody");
        rig.press(KeyCode.ENTER);
        assertTrue(
                text("on-call-words").startsWith("On-call contact: 'nobody' reaches nobody."), text("on-call-words"));
        Screenshots.take(rig, "on-call");
        FxRig.onFx(() -> {
            this.<TextField>find("on-call-contact").setText("Ivo, 112");
            return true;
        });
        rig.press(KeyCode.ENTER);
        assertFalse(rig.sees("on-call"));
        onCall();
        assertEquals("Ivo, tel:112", this.<TextField>find("on-call-contact").getText());
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("on-call"));
    }

    private void onCall() {
        FxRig.onFx(() -> {
            sheet.actions(told -> {}).stream()
                    .filter(action -> action.id().equals("incident.on-call"))
                    .forEach(Action::run);
            return true;
        });
        rig.settle();
    }

    @Test
    void theReasonCanBeGivenAfterwards() {
        open(Actors.IVO);
        chord();
        assertFalse(rig.sees("stop-after"));
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        rig.click("stop-after-reason");
        rig.type("Links opened page 4");
        rig.click("stop-after-p0");
        rig.click("stop-after-keep");
        Eventually.await("it is kept", () -> text("stop-after-told").equals("Kept with the stop."));
        assertEquals("Links opened page 4", stops().getFirst().reason());
        assertEquals(Optional.of(Severity.P0), stops().getFirst().severity());
        Screenshots.take(rig, "stop-after");
    }

    @Test
    void escapeLeavesNothingBehindAndReturnsTheFocus() {
        open(Actors.IVO);
        rig.click("field");
        chord();
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("stop-sheet"));
        assertEquals(List.of(), stops());
        assertEquals(List.of(), journal.unsettled());
        assertTrue(this.<TextField>find("field").isFocused());
    }

    @Test
    void digitsWidenTheScope() {
        open(Actors.IVO);
        chord();
        rig.press(KeyCode.DIGIT3);
        assertTrue(text("stop-scope").startsWith("Stop all of PRODUCTION ("), text("stop-scope"));
        rig.press(KeyCode.DIGIT4);
        assertTrue(text("stop-scope").startsWith("Stop everything ("), text("stop-scope"));
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        assertEquals(new StopScope.Everything(), stops().getFirst().scope());
    }

    @Test
    void enterHeldInAFieldDoesNotStop() {
        open(Actors.IVO);
        rig.click("field");
        rig.hold(KeyCode.ENTER);
        chord();
        pass(Duration.ofMillis(400));
        rig.hold(KeyCode.ENTER);
        assertEquals(List.of(), stops());
    }

    @Test
    void unansweredStopShowsItselfAndGoesOnInABanner() {
        open(Actors.IVO);
        store.cut = true;
        chord();
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        assertEquals("Stopping…", text("stop-headline"));
        Screenshots.take(rig, "stop-stopping");
        pass(Duration.ofSeconds(6));
        assertTrue(rig.sees("stop-alarm"));
        assertEquals("NOT CONFIRMED. The rollout may still be running.", text("stop-alarm-words"));
        String command = text("stop-way-text");
        assertTrue(
                command.startsWith("signalboxctl stop --flag deeplinks.enabled --environment production --id "),
                command);
        assertFalse(rig.sees("stop-way-told"));
        rig.click("stop-way-1");
        assertEquals("Copied.", text("stop-way-told"));
        assertEquals(List.of(command), computer.copied);
        assertEquals(List.of(StopTones.NOT_CONFIRMED), heard);
        Screenshots.take(rig, "stop-not-confirmed");
        rig.press(KeyCode.ESCAPE);
        assertTrue(rig.sees("stop-banner"));
        Screenshots.take(rig, "stop-banner");
        store.cut = false;
        pass(Duration.ofSeconds(6));
        assertFalse(rig.sees("stop-banner"));
        assertEquals(1, stops().size());
    }

    @Test
    void stopByTheDevicesKeySaysThatItWillBeReviewed() {
        open(Actors.IVO);
        store.cut = true;
        chord();
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        assertFalse(rig.sees("stop-notes"));
        byKey.add(journal.unsettled().getFirst().stop());
        store.cut = false;
        pass(Duration.ofSeconds(6));
        assertTrue(rig.sees("stop-notes"));
        Screenshots.take(rig, "stop-break-glass");
    }

    @Test
    void everyWayOutHasAKeyOfItsOwn() {
        open(Actors.IVO);
        store.cut = true;
        chord();
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        pass(Duration.ofSeconds(6));
        rig.press(KeyCode.DIGIT1);
        assertEquals("Copied.", text("stop-way-told"));
        rig.press(KeyCode.DIGIT2);
        assertTrue(text("stop-way-told").startsWith("This computer has no device key"), text("stop-way-told"));
        Screenshots.take(rig, "stop-no-key");
        rig.press(KeyCode.DIGIT3);
        assertEquals("DEEPLINKS_ENABLED_EMERGENCY_STOP=true", text("stop-way-text"));
        Screenshots.take(rig, "stop-override");
        rig.press(KeyCode.DIGIT4);
        assertTrue(this.<TextField>find("stop-contact-text").isFocused());
        assertEquals("", this.<TextField>find("stop-contact-text").getText());
        rig.type("Ivo, +43 112");
        Screenshots.take(rig, "stop-on-call-unset");
        rig.press(KeyCode.ENTER);
        assertEquals(List.of(URI.create("tel:+43112")), computer.opened);
        assertFalse(rig.sees("stop-contact"));
        assertEquals("Calling Ivo at +43112. Tell them:", text("stop-way-told"));
        Screenshots.take(rig, "stop-on-call");
        assertEquals(List.of(), stops());
    }

    @Test
    void lateStopIsHeldUntilAPersonSendsIt() {
        hold();
        store.cut = false;
        pass(Duration.ofSeconds(6));
        assertEquals(List.of(), stops());

        rig.click("stop-send-held");
        pass(Duration.ofSeconds(1));

        assertEquals(1, stops().size());
        assertFalse(rig.sees("stop-held"));
    }

    @Test
    void lateStopIsGivenUpOnlyWithAReason() {
        hold();
        Screenshots.take(rig, "stop-held");
        assertFalse(rig.sees("stop-send-now"));
        assertTrue(this.<Button>find("stop-give-up").isDisabled());
        rig.click("stop-held-reason");
        rig.type("mended meanwhile");
        rig.click("stop-give-up");
        store.cut = false;
        pass(Duration.ofSeconds(6));

        assertEquals(List.of(), stops());
        assertFalse(rig.sees("stop-held"));
    }

    @Test
    void offlineSheetSaysThatItWillQueue() {
        open(Actors.IVO);
        store.cut = true;
        log.loseConnection("The store does not answer.");
        Eventually.await(
                "the button says so", () -> sheet.readiness().getValue().words().equals("will queue (offline)"));
        chord();
        assertEquals("Stop (will queue)", this.<Button>find("stop-now").getText());
        Screenshots.take(rig, "stop-offline");
    }

    @Test
    void personWithoutTheRightReadsWhoCan() {
        open(Actors.VERA);
        chord();
        assertFalse(rig.sees("stop-now"));
        assertTrue(rig.sees("stop-notes"));
        assertTrue(this.<Button>find("stop-ask-now").isFocused());
        Screenshots.take(rig, "stop-not-allowed");
        rig.press(KeyCode.ENTER);
        assertEquals(List.of(), stops());
        assertEquals(List.of(text("stop-ask-text")), computer.copied);
        Screenshots.take(rig, "stop-asked");
    }

    @Test
    void holdOfTheChordStops() {
        open(Actors.IVO);
        FxRig.onFx(() -> {
            sheet.pressed(StopLauncher.Reach.HERE);
            return true;
        });
        for (int step = 0; step < 71; step++) {
            pass(Duration.ofMillis(10));
        }
        assertEquals(1, stops().size());
    }

    @Test
    void noFieldStandsBeforeTheStop() {
        open(Actors.IVO);
        chord();
        assertEquals(
                List.of(),
                FxRig.onFx(() -> find("stop-sheet").lookupAll(".text-input").stream()
                        .filter(StopSheetFxTest::isSeen)
                        .toList()));
    }

    private void open(Actor actor) {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(log.as(actor), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        store = new CutStore(log.as(actor));
        journal = new DeskStopJournal(directory, "embedded store", clock);
        rig = FxRig.open(this::content);
        FxRig.onFx(() -> {
            sheet.warm();
            return true;
        });
    }

    private StackPane content() {
        RolloutStore reader = log.as(Actors.TARA);
        StopFlow flow = new StopFlow(new StopFlow.Ports(
                journal,
                Runnable::run,
                new StopLane("embedded store", store, Runnable::run, alarms, clock, new Random(2)),
                StoreEvidence.embedded(
                        reader,
                        environment -> Optional.of(CompiledFlags.of(reader.state(), environment, clock)),
                        clock),
                Runnable::run,
                alarms,
                this::now,
                UUID::randomUUID));
        sheet = new StopSheet(
                new StopPorts(
                        new Occasion.Real(),
                        flow,
                        alarms,
                        new SelfTest(new SelfTest.Ports(
                                journal, Runnable::run, store, Runnable::run, alarms, this::now, UUID::randomUUID)),
                        this::now,
                        session,
                        new StopWays(
                                new StopElsewhere.Server(SERVER),
                                new StopSigner.ByKey(directory.resolve("device.key"), SERVER),
                                new OnCallFile(directory.resolve("on-call"), "flags", Optional.empty()),
                                byKey),
                        computer,
                        new StopTones(heard::add, new SimpleObjectProperty<>(Sound.ON)),
                        SameThread.withScreen(),
                        ticker,
                        clock,
                        ZoneOffset.UTC),
                this::whereabouts);
        TextField field = new TextField();
        field.setId("field");
        VBox page = new VBox(field, new Label("The page behind the sheet"));
        page.setStyle("-fx-background-color: -sb-canvas; -fx-padding: 40;");
        return new StackPane(page, sheet.sheet());
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private Moment now() {
        return new Moment(clock.instant(), "boot", Duration.between(TestClock.START, clock.instant()));
    }

    private StopContext whereabouts() {
        return new StopContext(Optional.of(Fixtures.IN_PRODUCTION.environment()), Optional.of(Fixtures.IN_PRODUCTION));
    }

    /// A stop that finds nobody for more than a quarter of an hour.
    private void hold() {
        open(Actors.IVO);
        store.cut = true;
        chord();
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        pass(Duration.ofMinutes(16));
        assertTrue(rig.sees("stop-held"), text("stop-headline"));
        assertEquals("Stop held", text("stop-headline"));
    }

    private void chord() {
        FxRig.onFx(() -> {
            sheet.pressed(StopLauncher.Reach.HERE);
            sheet.released();
            return true;
        });
        rig.settle();
    }

    private void pass(Duration length) {
        timer.pass(length);
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
        rig.settle();
    }

    private List<EmergencyStop> stops() {
        rig.settle();
        return log.as(Actors.TARA).state().stops().live();
    }

    private String text(String id) {
        return this.<Label>find(id).getText();
    }

    private <N extends Node> N find(String id) {
        return rig.find(id);
    }
}
