package dev.signalbox.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
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
    private DeskRig desk;
    private DeskDrafting drafting;
    private FxRig rig;

    @BeforeEach
    void open() {
        desk = new DeskRig(folder);
        Desk.Access access = new Desk.Access.Open(desk.desk);
        drafting = new DeskDrafting(access, new SameThread());
        rig = FxRig.open(() -> {
            DraftsScreen screen =
                    new DraftsScreen(new DraftsViewModel(access, desk.session, SameThread.withScreen(), ticker));
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
                () -> this.<TableView<?>>find("drafts-table").getItems().size() == 2);
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
    void givingUpWhatWaitsNeedsAReason() {
        desk.cut();
        draft(new Command.RollBack(DeskRig.LINKS, new Grounds.ByHand()), "");
        await("it is listed", () -> rig.sees("drafts-discard"));

        assertTrue(this.<Button>find("drafts-discard").isDisabled());
        rig.click("drafts-why");
        rig.type("not needed");
        assertFalse(this.<Button>find("drafts-discard").isDisabled());
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
