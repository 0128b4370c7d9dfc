package dev.signalbox.client.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComputerTokensTest {
    private final FakeRing ring = new FakeRing();

    @Test
    void tokenIsInTheKeyRingForTheNextConsole() {
        ComputerTokens tokens = new ComputerTokens(() -> Optional.of(ring));
        tokens.keep("Production EU", "s3cret");

        assertEquals("The token is kept in this computer's key ring.", tokens.sentence());
        assertEquals(Optional.of("s3cret"), new ComputerTokens(() -> Optional.of(ring)).token("Production EU"));
    }

    @Test
    void withoutAKeyRingTheTokenIsInMemoryAndTheSentenceSaysSo() {
        ComputerTokens tokens = new ComputerTokens(Optional::empty);
        tokens.keep("Production EU", "s3cret");

        assertEquals(Optional.of("s3cret"), tokens.token("Production EU"));
        assertEquals(
                "The token is kept in memory only, and is asked for again after this console was closed.",
                tokens.sentence());
    }

    @Test
    void keyRingThatRefusesIsNoLoss() {
        ring.locked = true;
        ComputerTokens tokens = new ComputerTokens(() -> Optional.of(ring));
        tokens.keep("Production EU", "s3cret");

        assertEquals(Optional.of("s3cret"), tokens.token("Production EU"));
        assertEquals(
                "The token is kept in memory only, and is asked for again after this console was closed.",
                tokens.sentence());
    }

    private static final class FakeRing implements TokenStore {
        private final Map<String, String> kept = new HashMap<>();
        private boolean locked;

        @Override
        public Optional<String> token(String profile) {
            return locked ? Optional.empty() : Optional.ofNullable(kept.get(profile));
        }

        @Override
        public void keep(String profile, String token) {
            if (locked) {
                throw new TokenNotKeptException(new IllegalStateException("locked"));
            }
            kept.put(profile, token);
        }

        @Override
        public String sentence() {
            return "The token is kept in this computer's key ring.";
        }
    }
}
