package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.protocol.Paths;
import dev.signalbox.testkit.Actors;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A token ends with its revocation, even one that was just remembered.
class RevocationTest {
    @TempDir
    Path directory;

    @Test
    void revokedTokenIsRefusedAtOnce() {
        try (ServedStore served = new ServedStore(directory)) {
            String secret = served.token(Actors.RINA);
            Ask rina = new Ask(served, secret);
            int before = rina.get(Paths.SNAPSHOT).statusCode();

            served.engine.tokens().revoke(secret);

            assertEquals(200, before);
            assertEquals(401, rina.get(Paths.SNAPSHOT).statusCode());
        }
    }
}
