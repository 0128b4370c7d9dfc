package dev.signalbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.Trust;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    @TempDir
    Path folder;

    private Path token;

    @BeforeEach
    void writeToken() throws IOException {
        token = Files.writeString(folder.resolve("token"), "sbx_secret\n");
    }

    @Test
    void withoutMoreTheServerOfThisComputerIsAskedAndTrustedAsAny() {
        assertEquals(
                new Access(List.of(URI.create("http://127.0.0.1:8080")), "sbx_secret", new Trust.Computer()),
                access("--token-file", token.toString()));
    }

    @Test
    void serversAreAskedInTheirOrderAndOnlyTheNamedAuthorityIsTrusted() {
        assertEquals(
                new Access(
                        List.of(URI.create("https://one.test"), URI.create("https://two.test")),
                        "sbx_secret",
                        new Trust.Authority(Path.of("ca.pem"))),
                access(
                        "--server",
                        "https://one.test",
                        "--ca",
                        "ca.pem",
                        "--server",
                        "https://two.test",
                        "--token-file",
                        token.toString()));
    }

    @Test
    void whatCannotBeRightIsNamed() {
        assertEquals("--token-file", wrong());
        assertEquals(
                "--token-file", wrong("--token-file", folder.resolve("none").toString()));
        assertEquals("--server", wrong("--token-file", token.toString(), "--server", "a b"));
        assertEquals("--ca", wrong("--token-file", token.toString(), "--ca", "a.pem", "--ca", "b.pem"));
    }

    private static String wrong(String... arguments) {
        return assertThrows(InvalidValueException.class, () -> access(arguments))
                .field();
    }

    private static Access access(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "status";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Connections.access(Options.parse(line, Usage.with()));
    }
}
