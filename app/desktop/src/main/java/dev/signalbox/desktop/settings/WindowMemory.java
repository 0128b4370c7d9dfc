package dev.signalbox.desktop.settings;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Puts the window where it was when it was last used, and remembers where it goes. A window that would stand beyond
/// every screen is pulled back. Confined to the JavaFX thread.
public final class WindowMemory implements AutoCloseable {
    private static final String WINDOW = "window";
    private static final Duration STILL = Duration.millis(500);

    private final Stage stage;
    private final Settings settings;
    private final String name;
    private final PauseTransition rest = new PauseTransition(STILL);

    /// Places `stage`, which is not shown yet.
    public WindowMemory(Stage stage, Settings settings) {
        this(stage, settings, WINDOW);
    }

    /// @param name what it is kept as
    public WindowMemory(Stage stage, Settings settings, String name) {
        this(stage, settings, name, screens());
    }

    /// @param screens what can be seen of each, the main one first
    WindowMemory(Stage stage, Settings settings, List<Rectangle2D> screens) {
        this(stage, settings, WINDOW, screens);
    }

    private WindowMemory(Stage stage, Settings settings, String name, List<Rectangle2D> screens) {
        this.stage = stage;
        this.settings = settings;
        this.name = name;
        settings.other(name).flatMap(WindowPlace::of).ifPresent(kept -> put(kept.on(screens)));
        rest.setOnFinished(still -> keep());
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.subscribe((before, now) -> rest.playFromStart()));
        stage.maximizedProperty().subscribe((before, now) -> rest.playFromStart());
    }

    /// Keeps where the window stands; maximised, where it stood before stays kept.
    void keep() {
        Rectangle2D now = stage.isMaximized()
                ? settings.other(name)
                        .flatMap(WindowPlace::of)
                        .map(WindowPlace::bounds)
                        .orElseGet(this::bounds)
                : bounds();
        if (stage.isShowing() && !stage.isIconified()) {
            settings.keepOther(
                    name,
                    new WindowPlace(now, stage.isMaximized() ? WindowPlace.Spread.MAXIMISED : WindowPlace.Spread.NORMAL)
                            .text());
        }
    }

    @Override
    public void close() {
        rest.stop();
    }

    private void put(WindowPlace place) {
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMaximized(place.spread() == WindowPlace.Spread.MAXIMISED);
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }
}
