package dev.signalbox.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.profile.PreferencesFile;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.desktop.action.Letters;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void everyChoiceIsThereAfterARestart() {
        Settings before = settings();
        before.theme().set(Theme.Choice.DARK);
        before.zoom().set(150);
        before.sound().set(Sound.OFF);
        before.keys().letters().set(Letters.OFF);
        before.keys().takeOver(Map.of("view.board", KeyCombination.valueOf("Alt+LEFT")));
        before.keepOther("window", "here");

        Settings after = settings();

        assertEquals(Theme.Choice.DARK, after.theme().get());
        assertEquals(150, after.zoom().percent().get());
        assertEquals(Sound.OFF, after.sound().get());
        assertEquals(Letters.OFF, after.keys().letters().get());
        assertEquals(
                Map.of("view.board", KeyCombination.valueOf("Alt+LEFT")),
                after.keys().chosen().get());
        assertEquals(Optional.of("here"), after.other("window"));
        assertEquals(Optional.empty(), after.fault().get());
    }

    @Test
    void whatCannotBeUnderstoodIsSaidAndTheRestHolds() throws IOException {
        Files.writeString(file(), "zoom=large\nsound=OFF\n");

        Settings settings = settings();

        assertEquals(100, settings.zoom().percent().get());
        assertEquals(Sound.OFF, settings.sound().get());
        assertEquals(
                Optional.of("The zoom was kept as \u201clarge\u201d, which this console does not know."
                        + " What it comes with holds; choose again below."),
                settings.fault().get());
    }

    @Test
    void keysOfTheStopAreNotTakenFromTheFile() throws IOException {
        Files.writeString(file(), "key.incident.stop=Ctrl+J\n");

        assertEquals(Map.of(), settings().keys().chosen().get());
    }

    @Test
    void choiceThatCannotBeKeptHoldsAndIsSaid() throws IOException {
        Files.writeString(folder.resolve("taken"), "");
        Settings settings =
                new Settings(new PreferencesFile(folder.resolve("taken").resolve("preferences")), new SameThread());

        settings.zoom().in();

        assertEquals(110, settings.zoom().percent().get());
        String said = settings.fault().get().orElseThrow();
        assertTrue(said.startsWith("What you chose holds until the console closes. "), said);
    }

    @Test
    void nothingIsWrittenBeforeSomethingIsChosen() {
        assertEquals(100, settings().zoom().percent().get());

        assertTrue(Files.notExists(file()));
    }

    private Settings settings() {
        return new Settings(new PreferencesFile(file()), new SameThread());
    }

    private Path file() {
        return folder.resolve("preferences.properties");
    }
}
