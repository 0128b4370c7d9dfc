package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("home", "rina");

    @Test
    void eachSystemsCustomIsKept() {
        assertEquals(HOME.resolve(".local/share/signalbox"), Folders.data(Map.of(), "Linux", HOME));
        assertEquals(Path.of("data", "signalbox"), Folders.data(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME));
        assertEquals(HOME.resolve("Library/Application Support/Signalbox"), Folders.data(Map.of(), "Mac OS X", HOME));
        assertEquals(Path.of("local", "Signalbox"), Folders.data(Map.of("LOCALAPPDATA", "local"), "Windows 11", HOME));
    }
}
