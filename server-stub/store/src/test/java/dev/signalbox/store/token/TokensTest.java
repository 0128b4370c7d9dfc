package dev.signalbox.store.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tokens: shown once, kept as a hash, gone when revoked.
class TokensTest {
    private static final TokenOwner RINA_IN_PRODUCTION =
            new TokenOwner(Fixtures.TENANT, Actors.RINA, Optional.of(Fixtures.PRODUCTION));

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aSecretFindsItsOwner() {
        String secret = engine.tokens().create(RINA_IN_PRODUCTION);
        assertEquals(Optional.of(RINA_IN_PRODUCTION), engine.tokens().find(secret));
    }

    @Test
    void anOwnerMayHaveNoEnvironmentAndNoRole() {
        TokenOwner nobody = new TokenOwner(Fixtures.TENANT, new Actor("nobody", "Nobody", Set.of()), Optional.empty());
        assertEquals(Optional.of(nobody), engine.tokens().find(engine.tokens().create(nobody)));
    }

    @Test
    void anUnknownSecretFindsNobody() {
        String secret = engine.tokens().create(RINA_IN_PRODUCTION);
        assertEquals(Optional.empty(), engine.tokens().find(secret + "x"));
        assertEquals(Optional.empty(), engine.tokens().find(""));
    }

    @Test
    void aRevokedSecretFindsNobodyAndLeavesTheOthersAlone() {
        String revoked = engine.tokens().create(RINA_IN_PRODUCTION);
        String other = engine.tokens().create(RINA_IN_PRODUCTION);
        assertNotEquals(revoked, other);
        engine.tokens().revoke(revoked);

        assertEquals(Optional.empty(), engine.tokens().find(revoked));
        assertEquals(Optional.of(RINA_IN_PRODUCTION), engine.tokens().find(other));
    }

    @Test
    void aSecretHas256RandomBits() {
        assertTrue(engine.tokens().create(RINA_IN_PRODUCTION).matches("sbx_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void noFileHoldsTheSecret() throws IOException {
        String secret = engine.tokens().create(RINA_IN_PRODUCTION);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(secret), file::toString);
            }
        }
    }
}
