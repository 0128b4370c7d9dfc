package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Section;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The menu bar, made from the registry.
final class Menus {
    private Menus() {}

    static List<Menu> of(ActionRegistry actions) {
        return Stream.of(Section.values())
                .filter(section -> !actions.in(section).isEmpty())
                .map(section -> menu(section, actions))
                .toList();
    }

    private static Menu menu(Section section, ActionRegistry actions) {
        Menu menu = new Menu(section.title());
        menu.setId("menu-" + section.name().toLowerCase(java.util.Locale.ROOT));
        actions.in(section).forEach(action -> menu.getItems().add(item(action)));
        return menu;
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.name());
        item.setId(action.id());
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        item.disableProperty().bind(action.availability().map(now -> !now.isEnabled()));
        // A bare key as a menu accelerator would be taken from text fields.
        if (!action.isBare()) {
            action.key().ifPresent(item::setAccelerator);
        }
        return item;
    }
}
