package dev.signalbox.client.profile;

import java.util.Optional;
import java.util.function.Supplier;

/// Tokens in the operating system's key ring or, where there is none or it refuses, in memory. In no file, ever.
///
/// The key ring is looked for when first asked, because that takes a while and may open a window of the system's own.
/// Safe for any thread; blocks, so it is not for the FX thread.
public final class ComputerTokens implements TokenStore {
    private final Supplier<Optional<TokenStore>> findRing;
    private final TokenStore memory = new MemoryTokens();
    private Optional<TokenStore> ring = Optional.empty();
    private boolean looked;
    private TokenStore lastKeptIn = memory;

    /// The tokens of whoever is logged in to this computer.
    public ComputerTokens() {
        this(KeyRingTokens::ofThisSession);
    }

    ComputerTokens(Supplier<Optional<TokenStore>> findRing) {
        this.findRing = findRing;
    }

    @Override
    public synchronized Optional<String> token(String profile) {
        return memory.token(profile).or(() -> ring().flatMap(found -> found.token(profile)));
    }

    @Override
    public synchronized void keep(String profile, String token) {
        lastKeptIn = ring().filter(found -> keptIn(found, profile, token)).orElse(memory);
        // Beside the key ring too, so that a ring locked meanwhile does not end a session.
        memory.keep(profile, token);
    }

    @Override
    public synchronized String sentence() {
        return lastKeptIn.sentence();
    }

    private static boolean keptIn(TokenStore found, String profile, String token) {
        try {
            found.keep(profile, token);
            return true;
        } catch (TokenNotKeptException refused) {
            System.getLogger(ComputerTokens.class.getName())
                    .log(System.Logger.Level.INFO, "The key ring did not take a token.", refused);
            return false;
        }
    }

    private Optional<TokenStore> ring() {
        if (!looked) {
            looked = true;
            ring = findRing.get();
        }
        return ring;
    }
}
