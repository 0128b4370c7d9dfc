package dev.signalbox.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Row;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsFxTest {
    @TempDir
    private Path folder;

    private final ManualTicker ticker = new ManualTicker();
    private final FakeStops stops = new FakeStops();
    private DeskRig desk;
    private DeskDrafting drafting;
    private DraftsScreen screen;
    private FxRig rig;

    @BeforeEach
    void open() {
        desk = new DeskRig(folder);
        CompletableFuture<Desk.Access> access = CompletableFuture.completedFuture(new Desk.Access.Open(desk.desk));
        drafting = new DeskDrafting(access, new SameThread());
        rig = FxRig.open(() -> {
            screen = new DraftsScreen(new DraftsViewModel(
                    access, stops, new ComputerTime(desk.clock), desk.session, SameThread.withScreen(), ticker));
            Parent root = (Parent) screen.root();
            screen.shown(new Route.Drafts());
            return root;
        });
    }

    @AfterEach
    void close() {
        rig.close();
        desk.close();
    }

    @Test
    void emptyDeskSaysThatNothingWaits() {
        Screenshots.take(rig, "drafts-empty");
        assertFalse(rig.sees("drafts-title"));
    }

    @Test
    void conflictShowsThreeColumnsItsEffectAndTheWaysOut() {
        desk.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4), "healthy for a day");
        desk.others(new Command.MoveToStage(DeskRig.LINKS, 2));
        desk.heal();
        await("the conflict is shown", () -> rig.sees("drafts-mine-on-top"));

        assertTrue(this.<GridPane>find("drafts-conflict").getChildren().size() >= 8);
        assertTrue(rig.sees("drafts-keep-theirs"));
        Screenshots.take(rig, "drafts-conflict");

        rig.click("drafts-keep-theirs");
        await("it is settled", () -> !rig.sees("drafts-mine-on-top"));
        assertEquals("Theirs is kept.", this.<Label>find("drafts-said").getText());
        Screenshots.take(rig, "drafts-settled");
    }

    @Test
    void whatIsNotSentCanBeTakenBackEditedAndSentAgain() {
        desk.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4), "healthy for a day");
        draft(new Command.PauseRollout(DeskRig.LINKS), "a look first");
        await(
                "both are listed",
                () -> FxRig.rowsOf(this.<TableView<?>>find("drafts-table")).size() == 2);
        Screenshots.take(rig, "drafts-not-sent");

        rig.click("drafts-take-back");
        await("it is a draft", () -> rig.sees("drafts-save"));
        rig.click("drafts-reason");
        rig.type(" and a night");
        rig.click("drafts-save");
        await("undo is offered", () -> rig.sees("drafts-undo"));
        Screenshots.take(rig, "drafts-edited");
    }

    @Test
    void timeThatPassesTakesTheKeyboardFromNoButton() {
        desk.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4), "healthy for a day");
        await("it is listed", () -> rig.sees("drafts-take-back"));
        Button edit = find("drafts-take-back");
        FxRig.onFx(() -> {
            edit.requestFocus();
            return true;
        });
        for (int look = 0; look < 3; look++) {
            desk.clock.advance(Duration.ofSeconds(40));
            await("it is older", () -> true);
        }

        assertSame(edit, FxRig.onFx(() -> rig.scene().getFocusOwner()));
    }

    @Test
    void givingUpWhatWaitsNeedsAReason() {
        desk.cut();
        draft(new Command.RollBack(DeskRig.LINKS, new Grounds.ByHand()), "");
        await("it is listed", () -> rig.sees("drafts-discard"));

        assertTrue(this.<Button>find("drafts-discard").isDisabled());
        rig.click("drafts-why");
        rig.type("not needed");
        assertFalse(this.<Button>find("drafts-discard").isDisabled());
    }

    @Test
    void damagedRowsStandBelowWhatIsWhole() {
        assertFalse(rig.sees("drafts-damage"));
        desk.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4), "healthy for a day");
        desk.desk
                .file()
                .quarantine(
                        DeskTable.OUTBOX,
                        new Row(
                                new UUID(3, 4),
                                1,
                                "{\"command\":{\"type\":\"MoveToStage\",\"address\":\"deepli\uFFFDks.ena"),
                        "It is not what was written, and is not used.");
        stops.rows.add(new DamagedRow(
                "desk.db",
                "",
                "The file was damaged: a row is not what its digest says. Whole rows, which go on: 2. Damaged rows,"
                        + " kept in quarantine: 1. Missing rows: 0. The file as it was found is kept as"
                        + " /home/ivo/.signalbox/stops/desk.db.damaged-1.",
                TestClock.START));
        FxRig.onFx(() -> {
            screen.hidden();
            screen.shown(new Route.Drafts());
            return true;
        });

        await("damage is shown", () -> rig.sees("drafts-damage"));
        assertEquals("Damaged rows (2)", this.<Label>find("drafts-damage-title").getText());
        Screenshots.take(rig, "drafts-damaged");
    }

    private void draft(Command command, String reason) {
        drafting.draft(command, reason, desk.session.view().state().orElseThrow(), words -> {});
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.await(what, () -> {
            FxRig.onFx(() -> {
                ticker.tick();
                return true;
            });
            rig.settle();
            return condition.getAsBoolean();
        });
    }

    private <N extends javafx.scene.Node> N find(String id) {
        return rig.find(id);
    }
}
