package dev.signalbox.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.profile.PreferencesFile;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.guidance.GuidanceLine;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.settings.Settings;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final List<Route> opened = new ArrayList<>();
    private final ObjectProperty<List<Undelivered>> undelivered = new SimpleObjectProperty<>(List.of());
    private final Settings settings;
    private final Session session;
    private final FxRig rig;
    private BoardScreen screen;

    BoardFxTest(@TempDir Path folder) {
        settings = new Settings(new PreferencesFile(folder.resolve("preferences")), new SameThread());
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = new BoardScreen(
                    session,
                    undelivered,
                    settings,
                    opened::add,
                    SameThread.withScreen(),
                    ticker,
                    clock,
                    ZoneOffset.UTC);
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.Board());
            return true;
        });
        Eventually.await(
                "the board is drawn",
                () -> FxRig.rowsOf(rig.<TableView<?>>find("table")).size() == 7);
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void worstFlagStandsFirst() {
        TableView<BoardRow> table = rig.find("table");

        assertEquals(
                BoardWorld.WORST_FIRST,
                FxRig.rowsOf(table).stream().map(row -> row.flag().value()).toList());
        Screenshots.take(rig, "board");
    }

    @Test
    void typingInTheFilterNarrowsTheRowsDown() {
        FxRig.onFx(() -> {
            screen.actions().stream()
                    .filter(action -> action.id().equals("board.filter"))
                    .findFirst()
                    .orElseThrow()
                    .run();
            return true;
        });
        rig.type("checkout");

        TableView<BoardRow> table = rig.find("table");
        assertEquals(
                List.of("checkout.one-page"),
                FxRig.rowsOf(table).stream().map(row -> row.flag().value()).toList());
    }

    @Test
    void markedFlagsAreCopiedOneALine() {
        perform("board.mark-all");
        perform("board.copy");

        List<String> lines = FxRig.onFx(() -> Clipboard.getSystemClipboard().getString())
                .lines()
                .toList();
        assertEquals(BoardWorld.WORST_FIRST.size(), lines.size());
        assertTrue(lines.getFirst().startsWith(BoardWorld.WORST_FIRST.getFirst() + " ("), lines.getFirst());
    }

    @Test
    void problemBeforeIsTheWayBackFromTheNextOne() {
        TableView<BoardRow> table = rig.find("table");
        perform("board.next-problem");
        String first = chosen(table);
        perform("board.next-problem");
        perform("board.previous-problem");

        assertEquals(first, chosen(table));
    }

    @Test
    void whatOthersDoLeavesTheKeyboardOnWhatWaitsForAPerson() {
        FxRig.onFx(() -> {
            // Not the first one, where the keyboard would come to by itself.
            rig.<FlowPane>find("needs").getChildren().get(1).requestFocus();
            return true;
        });
        String before = focus();
        Fixtures.apply(
                log.as(Actors.TARA), List.of(new Command.PauseRollout(BoardWorld.production("checkout.one-page"))));
        Eventually.await(
                "the pause is drawn",
                () -> FxRig.rowsOf(rig.<TableView<BoardRow>>find("table"))
                        .toString()
                        .contains("25 %, paused"));

        assertEquals(before, focus());
    }

    private String focus() {
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getAccessibleText());
    }

    private void perform(String id) {
        FxRig.onFx(() -> {
            screen.actions().stream()
                    .filter(action -> action.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .run();
            return true;
        });
    }

    @Test
    void filterWithoutAHitSaysSoWhereTheRowsWere() {
        rig.click("filter");
        rig.type("nosuch");

        assertTrue(rig.sees("empty"));
        Screenshots.take(rig, "board-no-hit");
    }

    @Test
    void filterIsClearedByItsButtonWhichIsThereOnlyWhileItHasWords() {
        assertFalse(rig.<Button>find("filter-clear").isVisible());
        rig.click("filter");
        rig.type("paused");
        rig.click("filter-clear");

        assertEquals("", rig.<TextField>find("filter").getText());
        assertTrue(rig.<TextField>find("filter").isFocused());
    }

    @Test
    void silentStoreLeavesTheRowsWithTheirAge() {
        log.loseConnection("The server went away.");
        Eventually.await("the session notices the silence", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });

        Label staleness = rig.find("staleness");
        assertEquals("What you see is 4 min old", staleness.getText());
        Screenshots.take(rig, "board-offline");
    }

    @Test
    void chosenFlagStaysChosenWhileTheBoardMoves() {
        TableView<BoardRow> table = rig.find("table");
        FxRig.onFx(() -> {
            table.getSelectionModel().clearAndSelect(3, table.getColumns().getFirst());
            return true;
        });
        assertEquals("checkout.one-page", chosen(table));

        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new Command.RollBack(BoardWorld.production("feed.ranking"), new Grounds.ByHand())));
        Eventually.await(
                "the board follows",
                () -> FxRig.rowsOf(table).stream()
                        .filter(row -> row.flag().value().equals("feed.ranking"))
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.words().startsWith("Off")));
        rig.settle();

        assertEquals("checkout.one-page", chosen(table));
    }

    @Test
    void chosenFlagStaysChosenWhenItChangesAndStandsElsewhere() {
        TableView<BoardRow> table = rig.find("table");
        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.RollBack(BoardWorld.WORST, new Grounds.ByHand())));
        Eventually.await(
                "the board follows",
                () -> !FxRig.rowsOf(table).getFirst().flag().equals(BoardWorld.WORST.flag()));
        rig.settle();

        assertEquals(BoardWorld.WORST.flag().value(), chosen(table));
        assertTrue(
                rig.<GuidanceLine>find("board-guidance").getAccessibleText().contains("nobody is exposed"),
                "guidance follows");
    }

    private static String chosen(TableView<BoardRow> table) {
        return FxRig.onFx(() -> {
            BoardRow row = table.getSelectionModel().getSelectedItem();
            return row == null ? "nothing" : row.flag().value();
        });
    }

    @Test
    void guidanceStandsBelowTheTableForWhatIsChosen() {
        GuidanceLine guidance = rig.find("board-guidance");
        assertEquals(
                "Guidance for deeplinks.enabled in production P0 High error rate (>5 %): turn the flag off within 1 min."
                        + " The error rate is 5.1 % over 412 requests, above the stage's rollback limit of 1.0 %."
                        + " Guidance as of 0 s ago.",
                guidance.getAccessibleText());

        rig.press(KeyCode.DOWN);
        assertTrue(
                guidance.getAccessibleText().contains("an emergency stop keeps everybody off"),
                guidance.getAccessibleText());
        assertEquals(List.of(), WholeText.lost(rig));
    }

    @Test
    void escapeClearsTheFilter() {
        TextField filter = rig.find("filter");
        rig.click("filter");
        rig.type("zzz");

        rig.press(KeyCode.ESCAPE);

        assertEquals("", filter.getText());
    }

    @Test
    void openingTheChosenRowShowsItsWorstRollout() {
        FxRig.onFx(() -> {
            screen.actions().getFirst().run();
            return true;
        });

        assertEquals(List.<Route>of(new Route.RolloutDetail(BoardWorld.WORST)), opened);
    }

    @Test
    void whatIsStoppedOrRegressingIsSaidAboveTheTable() {
        assertTrue(rig.sees("needsPart"));
    }

    @Test
    void stepAndRollbackAreOpenedAndNeverDone() {
        perform("board.ramp");
        perform("board.roll-back");

        assertEquals(
                List.<Route>of(
                        new Route.RolloutDetail(BoardWorld.WORST, Route.Aim.NEXT_STEP),
                        new Route.RolloutDetail(BoardWorld.WORST, Route.Aim.ROLL_BACK)),
                opened);
    }

    @Test
    void needIsOpenedByEnter() {
        FxRig.onFx(() -> {
            undelivered.set(List.of(new Undelivered(Status.REGRESSING, "Conflict: Ramp to 50 %")));
            return true;
        });
        rig.settle();
        FxRig.onFx(() -> {
            rig.<FlowPane>find("needs").getChildren().get(1).requestFocus();
            return true;
        });
        rig.press(KeyCode.ENTER);

        assertEquals(List.<Route>of(new Route.Drafts()), opened);
        Screenshots.take(rig, "board-needs");
    }

    @Test
    void filterIsNamedTakenUpDeletedAndBroughtBackByKeyboard() {
        perform("board.saved-filters");
        assertEquals(
                "No filter is saved yet. Type one, then choose “Keep this filter”.",
                rig.<Label>find("board-filter-said").getText());
        perform("board.keep-filter");
        assertEquals(
                "There is no filter to keep. Type one first.",
                rig.<Label>find("board-filter-said").getText());

        rig.click("filter");
        rig.type("easymo paused");
        perform("board.keep-filter");
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("Paused by us");
        rig.press(KeyCode.ENTER);
        assertEquals(List.of(new SavedFilter("Paused by us", "easymo paused")), new SavedFilters(settings).all());
        assertTrue(rig.<ToggleButton>find("board-filter-0").isSelected());

        rig.click("filter-clear");
        assertFalse(rig.<ToggleButton>find("board-filter-0").isSelected());
        perform("board.saved-filters");
        rig.press(KeyCode.SPACE);
        assertEquals("easymo paused", rig.<TextField>find("filter").getText());
        assertTrue(rig.find("table").isFocused());
        Screenshots.take(rig, "board-saved-filters");
        assertEquals(List.of(), WholeText.lost(rig));

        perform("board.saved-filters");
        rig.press(KeyCode.DELETE);
        assertEquals(
                "“Paused by us” is deleted.",
                rig.<Label>find("board-filter-said").getText());
        rig.press(KeyCode.SPACE);
        assertEquals(List.of(new SavedFilter("Paused by us", "easymo paused")), new SavedFilters(settings).all());
    }

    @Test
    void filterIsKeptAndDeletedByMouse() {
        rig.click("filter");
        rig.type("paused");
        rig.click("board-keep-filter");
        rig.click("board-filter-keep-name");
        assertTrue(rig.sees("board-filter-0"));

        rig.click("board-filter-0-delete");
        assertFalse(rig.sees("board-filter-0"));
        assertEquals(List.of(), new SavedFilters(settings).all());
    }
}
