package dev.signalbox.desktop;

import dev.signalbox.desktop.help.Help;
import dev.signalbox.desktop.palette.Palette;
import dev.signalbox.desktop.shell.Overlay;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Fits features to the shell's idea of what may lie over the window, so that neither knows the other.
final class Overlays {
    private Overlays() {}

    static Overlay of(Palette palette) {
        return of(palette::root, palette::shown);
    }

    static Overlay of(Help help) {
        return of(help::root, help::shown);
    }

    private static Overlay of(Supplier<? extends Node> root, Consumer<Runnable> shown) {
        return new Overlay() {
            @Override
            public Node root() {
                return root.get();
            }

            @Override
            public void shown(Runnable close) {
                shown.accept(close);
            }
        };
    }
}
