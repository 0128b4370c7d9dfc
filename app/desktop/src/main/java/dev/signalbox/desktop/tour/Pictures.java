package dev.signalbox.desktop.tour;

import dev.signalbox.desktop.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Pictures of the window's content, numbered in the order of the tour, in light and in dark. Confined to the JavaFX
/// thread.
public final class Pictures {
    private final Scene scene;
    private final Theme theme;
    private final Path folder;
    private int taken;

    /// @param folder made when it is missing
    public Pictures(Scene scene, Theme theme, Path folder) {
        this.scene = scene;
        this.theme = theme;
        this.folder = folder;
    }

    /// Where they go.
    public Path folder() {
        return folder;
    }

    /// Takes two of what is shown now, called `name`.
    ///
    /// @throws UncheckedIOException when they cannot be written
    public void take(String name) {
        taken++;
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            theme.choose(choice);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            write("%02d-%s-%s.png".formatted(taken, name, choice.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void write(String file) {
        try {
            Files.createDirectories(folder);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve(file).toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The pictures cannot be written to " + folder, unwritable);
        }
    }
}
