package dev.signalbox.desktop.fx;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A computer that writes down what it is asked for.
public final class FakeComputer implements Computer {
    public final List<String> copied = new ArrayList<>();
    public final List<String> suggested = new ArrayList<>();
    public final List<URI> opened = new ArrayList<>();
    public Optional<Path> chosen = Optional.empty();
    public Optional<String> clipboardFault = Optional.empty();
    public Optional<String> linkFault = Optional.empty();

    @Override
    public Optional<String> copy(String text) {
        if (clipboardFault.isEmpty()) {
            copied.add(text);
        }
        return clipboardFault;
    }

    @Override
    public Optional<Path> chooseFile(String title, String suggestedName) {
        suggested.add(suggestedName);
        return chosen;
    }

    @Override
    public Optional<String> open(URI link) {
        opened.add(link);
        return linkFault;
    }
}
