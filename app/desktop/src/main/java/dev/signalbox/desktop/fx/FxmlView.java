package dev.signalbox.desktop.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// A view made from markup that lies at its controller's own package path: `BoardController` has `Board.fxml`.
///
/// Controllers are made by whoever loads the view, with their constructor's arguments, and may stay package-private.
public final class FxmlView {
    private static final String SUFFIX = "Controller";

    private FxmlView() {}

    /// The root of `controller`'s view. The markup of an `fx:include` gets its controller from `parts`, by class.
    ///
    /// @throws IllegalArgumentException when the markup names a controller that is not among them
    /// @throws UncheckedIOException when the markup cannot be read
    public static Parent load(Object controller, Object... parts) {
        List<Object> rest = List.of(parts);
        FXMLLoader loader = new FXMLLoader(markupOf(controller.getClass()));
        loader.setControllerFactory(type -> type.isInstance(controller) ? controller : find(type, rest));
        try {
            return loader.load();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The view of " + controller.getClass() + " cannot be read.", unreadable);
        }
    }

    private static Object find(Class<?> type, List<Object> parts) {
        return parts.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + type.getName() + " was given."));
    }

    private static URL markupOf(Class<?> controller) {
        String name = controller.getSimpleName();
        String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
        return Objects.requireNonNull(controller.getResource(file), () -> "There is no " + file + " at " + controller);
    }
}
