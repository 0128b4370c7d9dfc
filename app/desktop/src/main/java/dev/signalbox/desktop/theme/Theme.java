package dev.signalbox.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light and dark: AtlantaFX's Primer, the console's own tokens over it, and its font.
///
/// Follows the system until a person chooses. Confined to the JavaFX thread.
public final class Theme {
    /// What a person has chosen.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");

    private final Scene scene;
    private final ObjectProperty<Choice> choice;

    /// Dresses `scene`, and every root it gets later, as the system is dressed.
    public Theme(Scene scene) {
        this(scene, Choice.SYSTEM);
    }

    /// Dresses `scene`, and every root it gets later, as `chosen`: every other window is dressed by it too.
    public Theme(Scene scene, Choice chosen) {
        this.scene = scene;
        this.choice = new SimpleObjectProperty<>(chosen);
        FONTS.forEach(Theme::loadFont);
        scene.getStylesheets()
                .addAll(
                        resource("tokens.css").toExternalForm(),
                        resource("console.css").toExternalForm());
        scene.rootProperty().subscribe(this::mark);
        choice.subscribe(this::apply);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::apply);
        apply();
    }

    /// Keeps to `chosen` from now on.
    public void choose(Choice chosen) {
        choice.set(chosen);
    }

    /// Changes to the scheme that is not shown now, and keeps to it.
    public void toggle() {
        choose(other());
    }

    /// The scheme that is not shown now.
    public Choice other() {
        return scheme() == ColorScheme.DARK ? Choice.LIGHT : Choice.DARK;
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                scheme() == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        mark(scene.getRoot());
    }

    private void mark(Parent root) {
        root.pseudoClassStateChanged(DARK, scheme() == ColorScheme.DARK);
    }

    private ColorScheme scheme() {
        return switch (choice.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static void loadFont(String file) {
        Font.loadFont(resource("fonts/" + file).toExternalForm(), 14);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
