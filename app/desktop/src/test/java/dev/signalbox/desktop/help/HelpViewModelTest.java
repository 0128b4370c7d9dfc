package dev.signalbox.desktop.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class HelpViewModelTest {
    private final ActionRegistry actions = new ActionRegistry();

    @Test
    void thisScreenStandsFirstThenWhatCanBeDoneEverywhere() {
        actions.register(List.of(
                Action.always("view.board", "Board", "Shortcut+1", "Shows the board.", Section.VIEW, () -> {}),
                Action.always("help.show", "Help", "F1", "Shows this.", Section.HELP, () -> {})
                        .or("Shift+SLASH")));
        actions.register(
                "Rollout",
                List.of(Action.when(
                        new SimpleObjectProperty<>(Availability.disabled("It is not live.")),
                        "rollout.hold",
                        "Pause",
                        "Shortcut+P",
                        "Holds it.",
                        Section.ROLLOUT,
                        () -> {})));
        actions.register("Audit", List.of(Action.always("audit.x", "Other", "X", "No.", Section.VIEW, () -> {})));

        assertEquals(
                List.of(
                        new HelpGroup(
                                "On this screen: Rollout",
                                List.of(new HelpLine(
                                        "Ctrl+P", "Pause", "Not now: It is not live.", HelpLine.State.DISABLED))),
                        new HelpGroup(
                                "Everywhere: View",
                                List.of(new HelpLine("Ctrl+1", "Board", "Shows the board.", HelpLine.State.ENABLED))),
                        new HelpGroup(
                                "Everywhere: Help",
                                List.of(new HelpLine("F1, ?", "Help", "Shows this.", HelpLine.State.ENABLED)))),
                new HelpViewModel(actions, () -> "Rollout").groups());
    }
}
