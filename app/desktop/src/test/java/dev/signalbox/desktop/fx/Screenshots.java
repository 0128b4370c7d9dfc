package dev.signalbox.desktop.fx;

import dev.signalbox.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Pictures of a rig's window, for people to look at: `target/screenshots/NAME-light-1280x800.png` and so on. Every
/// size
/// and theme is laid out in each run of the tests; files are written where `-Dpictures` asks for them, because that
/// takes longer than most of the tests.
public final class Screenshots {
    private static final boolean ASKED_FOR = System.getProperty("pictures") != null;
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /// Takes `name` in light and dark, at 1280 x 800 and 1920 x 1080.
    public static void take(FxRig rig, String name) {
        for (int[] size : List.of(new int[] {1280, 800}, new int[] {1920, 1080})) {
            for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
                take(rig, name, choice, size[0], size[1]);
            }
        }
    }

    /// Takes `name` in light at a size of its own, and leaves the window at it.
    public static void take(FxRig rig, String name, int width, int height) {
        take(rig, name, Theme.Choice.LIGHT, width, height);
    }

    private static void take(FxRig rig, String name, Theme.Choice choice, int width, int height) {
        FxRig.onFx(() -> {
            Window window = rig.scene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
            rig.theme().choose(choice);
            return true;
        });
        String file = name + "-" + choice.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + ".png";
        write(rig, file);
    }

    /// Takes `name` as the window is now.
    public static void asItIs(FxRig rig, String name) {
        write(rig, name + ".png");
    }

    private static void write(FxRig rig, String file) {
        rig.settle();
        if (!ASKED_FOR) {
            return;
        }
        WritableImage picture = FxRig.onFx(() -> rig.scene().snapshot(null));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(picture, null),
                    "png",
                    FOLDER.resolve(file).toFile());
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
