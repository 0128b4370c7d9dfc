package dev.signalbox.http;

import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.store.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whom tokens stand for, remembered so that evaluations never wait for the disk. Secrets are remembered by their
/// SHA-256 only: what is compared has no relation to the secret's characters, so how long it takes tells nothing.
///
/// A revocation makes every answer from before it worth nothing, so the next request is asked of the store again; one
/// written to the file by another process is noticed after [#TRUST] at the latest. Unknown tokens are remembered too,
/// so that guessing them
/// costs the store nothing. Safe for any thread.
final class Credentials {
    static final Duration TRUST = Duration.ofSeconds(30);

    private static final int LONGEST_SECRET = 512;
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final InstantSource clock;

    Credentials(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// True when `secret` says of itself that it is for a store of the other kind.
    boolean isForTheOtherKind(String secret) {
        return tokens.isForTheOtherKind(secret);
    }

    /// Whom `secret` stands for.
    Optional<TokenOwner> owner(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String hash = hash(secret);
        Instant now = clock.instant();
        Known found = known.get(hash);
        return found != null && found.holds(now, tokens.revocations()) ? found.owner() : asked(hash, secret, now);
    }

    private Optional<TokenOwner> asked(String hash, String secret, Instant now) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        // Noted before asking: a revocation during the question must not be missed.
        long revocations = tokens.revocations();
        Optional<TokenOwner> owner = tokens.find(secret);
        known.put(hash, new Known(owner, now.plus(TRUST), revocations));
        return owner;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Known(Optional<TokenOwner> owner, Instant until, long revocations) {
        boolean holds(Instant now, long revocationsNow) {
            return revocations == revocationsNow && now.isBefore(until);
        }
    }
}
