package dev.signalbox.desktop;

import dev.signalbox.desktop.palette.Palette;
import dev.signalbox.desktop.shell.Overlay;
import javafx.scene.Node;

/// Fits features to the shell's idea of what may lie over the window, so that neither knows the other.
final class Overlays {
    private Overlays() {}

    static Overlay of(Palette palette) {
        return new Overlay() {
            @Override
            public Node root() {
                return palette.root();
            }

            @Override
            public void shown(Runnable close) {
                palette.shown(close);
            }
        };
    }
}
