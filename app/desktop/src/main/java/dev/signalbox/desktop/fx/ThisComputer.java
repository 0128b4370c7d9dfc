package dev.signalbox.desktop.fx;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The real one.
public final class ThisComputer implements Computer {
    /// How long a program that opens links may take to say that it cannot; one that goes on has opened it.
    private static final long PATIENCE_SECONDS = 3;

    private final Supplier<? extends Window> window;
    private final List<String> opener;

    /// @param window that a dialog is for
    public ThisComputer(Supplier<? extends Window> window) {
        this(window, openerOf(System.getProperty("os.name", "")));
    }

    ThisComputer(Supplier<? extends Window> window, List<String> opener) {
        this.window = window;
        this.opener = List.copyOf(opener);
    }

    /// The program that opens a link on the operating system called `name`.
    static List<String> openerOf(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return system.contains("mac") ? List.of("open") : List.of("xdg-open");
    }

    @Override
    public Optional<String> copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return Clipboard.getSystemClipboard().setContent(content)
                ? Optional.empty()
                : Optional.of("this computer's clipboard takes nothing");
    }

    @Override
    public Optional<Path> chooseFile(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<String> open(URI link) {
        List<String> command = new ArrayList<>(opener);
        command.add(link.toString());
        try {
            Process opening = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return opening.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && opening.exitValue() != 0
                    ? Optional.of(nothingOpens(link))
                    : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.of(nothingOpens(link));
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return Optional.of("the console is closing");
        }
    }

    private static String nothingOpens(URI link) {
        return "nothing on this computer opens " + link.getScheme() + ": links";
    }
}
