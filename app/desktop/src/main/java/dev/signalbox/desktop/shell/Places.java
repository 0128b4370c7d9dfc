package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.navigation.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons at the left that lead to the main screens.
final class Places {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final Map<String, String> ICONS = new LinkedHashMap<>();

    static {
        ICONS.put("view.board", "fth-grid");
        ICONS.put("view.flags", "fth-flag");
        ICONS.put("view.pipeline", "fth-git-branch");
        ICONS.put("view.calendar", "fth-calendar");
        ICONS.put("view.incident", "fth-alert-triangle");
        ICONS.put("view.routing", "fth-shuffle");
        ICONS.put("view.policies", "fth-sliders");
        ICONS.put("view.drafts", "fth-edit-3");
        ICONS.put("view.audit", "fth-list");
        ICONS.put("view.connections", "fth-server");
        ICONS.put("view.settings", "fth-settings");
    }

    private final Map<String, Button> buttons = new LinkedHashMap<>();

    List<? extends Node> of(ActionRegistry actions) {
        ICONS.forEach((id, icon) -> actions.find(id).ifPresent(action -> buttons.put(id, button(action, icon))));
        return List.copyOf(buttons.values());
    }

    void mark(Route route) {
        String here = switch (route) {
            case Route.Board() -> "view.board";
            case Route.RolloutDetail detail -> "view.board";
            case Route.Flags() -> "view.flags";
            case Route.FlagPage page -> "view.flags";
            case Route.Pipeline() -> "view.pipeline";
            case Route.Calendar() -> "view.calendar";
            case Route.Incident() -> "view.incident";
            case Route.Why why -> "view.flags";
            case Route.RolloutPlan plan -> "view.flags";
            case Route.Routing() -> "view.routing";
            case Route.Drafts() -> "view.drafts";
            case Route.Audit audit -> "view.audit";
            case Route.Connections() -> "view.connections";
            case Route.Sources() -> "view.sources";
            case Route.Policies() -> "view.policies";
            case Route.Settings() -> "view.settings";
            case Route.Welcome() -> "";
        };
        buttons.forEach((id, button) -> button.pseudoClassStateChanged(HERE, id.equals(here)));
    }

    /// Writes `count` behind the name of the place that `action` leads to; nothing for 0.
    void count(Action action, long count) {
        Optional.ofNullable(buttons.get(action.id()))
                .ifPresent(button -> button.setText(count == 0 ? action.name() : action.name() + " · " + count));
    }

    private static Button button(Action action, String icon) {
        Button button = new Button(action.name(), new FontIcon(icon));
        button.setId("go-" + action.id().substring("view.".length()));
        button.getStyleClass().addAll("flat", "place");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(action.name() + ", " + action.keyText());
        button.setOnAction(chosen -> action.run());
        return button;
    }
}
