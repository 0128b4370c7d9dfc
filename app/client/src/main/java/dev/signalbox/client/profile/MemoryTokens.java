package dev.signalbox.client.profile;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens that are forgotten when the console ends.
public final class MemoryTokens implements TokenStore {
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<String> token(String profile) {
        return Optional.ofNullable(tokens.get(profile));
    }

    @Override
    public void keep(String profile, String token) {
        tokens.put(profile, token);
    }

    @Override
    public String sentence() {
        return "The token is kept in memory only, and is asked for again after this console was closed.";
    }
}
