package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.client.remote.Access;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir
    Path folder;

    @Test
    void nothingSaidLeavesTheChoiceToTheConsole() {
        assertEquals(new Options(Optional.empty()), Options.parse(List.of()));
    }

    @Test
    void theSampleADataFolderOrAServerCanBeNamed() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "sbx_secret\n");

        assertEquals(new Options(Optional.of(new Source.SampleData())), Options.parse(List.of("--sample")));
        assertEquals(
                new Options(Optional.of(new Source.Embedded(folder))),
                Options.parse(List.of("--data", folder.toString())));
        assertEquals(
                new Options(
                        Optional.of(new Source.Remote(Access.to(URI.create("http://127.0.0.1:8080"), "sbx_secret")))),
                Options.parse(List.of("--server", "http://127.0.0.1:8080", "--token-file", token.toString())));
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertEquals("--port", refused("--port", "1").field());
        assertEquals("--data", refused("--data").field());
        assertEquals("options", refused("--sample", "--data", "x").field());
        assertEquals("--server", refused("--server", "http://127.0.0.1:8080").field());
        assertEquals(
                "--token-file",
                refused(
                                "--server",
                                "http://x",
                                "--token-file",
                                folder.resolve("none").toString())
                        .field());
    }

    private static InvalidValueException refused(String... arguments) {
        return assertThrows(InvalidValueException.class, () -> Options.parse(List.of(arguments)));
    }
}
