package dev.signalbox.desktop.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaletteFxTest {
    private final List<String> done = new ArrayList<>();
    private final Session session =
            Session.open(new InMemoryLog(Fixtures.TENANT, new TestClock()).as(Actors.RINA), new TestClock());
    private final FxRig rig = FxRig.open(() -> {
        ActionRegistry actions = new ActionRegistry();
        actions.register(List.of(action("view.board", "Board"), action("view.audit", "Audit")));
        Palette palette = new Palette(actions, session, route -> {});
        palette.shown(() -> done.add("closed"));
        return palette.root();
    });

    PaletteFxTest() {
        rig.click("query");
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void typedNameAndEnterPerformItAfterThePaletteIsGone() {
        rig.type("audit");
        rig.press(KeyCode.ENTER);

        assertEquals(List.of("closed", "view.audit"), done);
    }

    @Test
    void arrowsGoRoundWhileTypingGoesOn() {
        ListView<?> entries = rig.find("entries");
        rig.press(KeyCode.DOWN);
        rig.press(KeyCode.DOWN);
        assertEquals(0, entries.getSelectionModel().getSelectedIndex());

        rig.press(KeyCode.UP);
        rig.press(KeyCode.ENTER);

        assertEquals(List.of("closed", "view.audit"), done);
    }

    @Test
    void escapeOnlyCloses() {
        rig.press(KeyCode.ESCAPE);

        assertEquals(List.of("closed"), done);
    }

    @Test
    void enterOnNothingDoesNothing() {
        rig.type("nowhere");
        rig.press(KeyCode.ENTER);

        assertEquals(List.of(), done);
    }

    private Action action(String id, String name) {
        return Action.always(id, name, "", "Shows it.", Section.VIEW, () -> done.add(id));
    }
}
