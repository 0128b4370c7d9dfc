package dev.signalbox.client.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
    private static final byte[] NOT_TEXT = {'z', 'o', 'o', 'm', '=', (byte) 0xff, (byte) 0xfe};

    @TempDir
    private Path folder;

    @Test
    void nothingIsChosenBeforeTheFirstChoice() {
        assertEquals(new KeptChoices(Map.of(), Optional.empty()), file().kept());
    }

    @Test
    void whatIsKeptIsReadAgain() {
        file().keep(Map.of("zoom", "125", "key.view.board", "Alt+B"));

        assertEquals(
                new KeptChoices(Map.of("zoom", "125", "key.view.board", "Alt+B"), Optional.empty()), file().kept());
    }

    @Test
    void damagedFileIsSaidAndSetAsideByTheNextChoice() throws IOException {
        Files.write(path(), NOT_TEXT);

        assertEquals(
                new KeptChoices(
                        Map.of(),
                        Optional.of("What you chose for this computer cannot be read from " + path()
                                + ". The defaults hold; the file is set aside when you choose again.")),
                file().kept());
        file().keep(Map.of("zoom", "125"));

        assertEquals(Map.of("zoom", "125"), file().kept().choices());
        assertEquals(NOT_TEXT.length, Files.readAllBytes(folder.resolve("preferences.properties.damaged")).length);
    }

    @Test
    void fileThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("no-folder"), "");
        PreferencesFile file = new PreferencesFile(folder.resolve("no-folder").resolve("preferences.properties"));

        InvalidValueException said = assertThrows(InvalidValueException.class, () -> file.keep(Map.of("zoom", "125")));

        assertTrue(said.getMessage().contains("cannot be written"), said.getMessage());
    }

    private PreferencesFile file() {
        return new PreferencesFile(path());
    }

    private Path path() {
        return folder.resolve("preferences.properties").toAbsolutePath();
    }
}
