package dev.signalbox.desktop;

final class NoPalette implements dev.signalbox.desktop.shell.Overlay {
    @Override
    public javafx.scene.Node root() {
        return new javafx.scene.layout.Region();
    }

    @Override
    public void shown(Runnable close) {
        close.run();
    }
}
