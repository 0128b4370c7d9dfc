package dev.signalbox.client.profile;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/// Tokens in the operating system's key ring: Secret Service, Keychain or Credential Store. It guards them against
/// whoever takes the disk, not against other programs of the same person (`reliability.md` T7).
final class KeyRingTokens implements TokenStore {
    private static final String SERVICE = "Signalbox";

    private final Keyring ring;

    private KeyRingTokens(Keyring ring) {
        this.ring = ring;
    }

    /// The key ring of this session; absent where there is none.
    static Optional<TokenStore> ofThisSession() {
        try {
            return Optional.of(new KeyRingTokens(Keyring.create()));
        } catch (BackendNotSupportedException none) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> token(String profile) {
        try {
            return Optional.ofNullable(ring.getPassword(SERVICE, profile));
        } catch (PasswordAccessException unknown) {
            // The library says "there is none" and "it is locked" alike; either way the person is asked for it.
            return Optional.empty();
        }
    }

    /// @throws TokenNotKeptException when the key ring is locked, or refuses
    @Override
    public void keep(String profile, String token) {
        try {
            ring.setPassword(SERVICE, profile, token);
        } catch (PasswordAccessException refused) {
            throw new TokenNotKeptException(refused);
        }
    }

    @Override
    public String sentence() {
        return "The token is kept in this computer's key ring.";
    }
}
