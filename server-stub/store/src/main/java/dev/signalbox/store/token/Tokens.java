package dev.signalbox.store.token;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.store.sqlite.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Makes, finds and revokes tokens. A secret has 256 random bits and is shown once; the file keeps its SHA-256, for
/// which no slow hash is needed because nobody can guess the secret.
public final class Tokens {
    private static final int SECRET_BYTES = 32;
    private static final String LIVE_PREFIX = "sbx_";
    private static final String DRILL_PREFIX = "sbd_";

    private static final String CREATE = """
            INSERT INTO token (hash, tenant, actor, actor_name, roles, environment, created_at, revoked_at)
            VALUES (:hash, :tenant, :actor, :name, :roles, :environment, :at, '')
            """;

    private final Database database;
    private final InstantSource clock;
    private final StoreKind kind;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong revocations = new AtomicLong();

    /// @param database holds the tokens
    /// @param kind of the store they are for; their secrets show it
    public Tokens(Database database, InstantSource clock, StoreKind kind) {
        this.database = database;
        this.clock = clock;
        this.kind = kind;
    }

    /// True when `secret` says of itself that it is for a store of the other kind.
    public boolean isForTheOtherKind(String secret) {
        return secret.startsWith(
                switch (kind) {
                    case LIVE -> DRILL_PREFIX;
                    case DRILL -> LIVE_PREFIX;
                });
    }

    /// Makes a token for `owner` and returns its secret, which cannot be had again.
    public String create(TokenOwner owner) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.write(handle -> insert(handle, owner, secret));
    }

    /// Whom `secret` stands for; absent when it is unknown or revoked.
    public Optional<TokenOwner> find(String secret) {
        return database.read(handle -> handle.createQuery("SELECT * FROM token WHERE hash = :hash AND revoked_at = ''")
                .bind("hash", hash(secret))
                .map((row, context) -> owner(row))
                .findOne());
    }

    /// Every role that a token of `actor` gives now.
    Set<Role> rolesOf(TenantId tenant, String actor) {
        return database.read(handle -> handle
                .createQuery("SELECT roles FROM token WHERE tenant = :tenant AND actor = :actor AND revoked_at = ''")
                .bind("tenant", tenant.value())
                .bind("actor", actor)
                .map((row, context) -> roles(row.getString("roles")))
                .list()
                .stream()
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Revokes the token with secret `secret`; does nothing when there is none.
    public void revoke(String secret) {
        database.write(handle -> handle.createUpdate("UPDATE token SET revoked_at = :at WHERE hash = :hash")
                .bind("at", clock.instant().toString())
                .bind("hash", hash(secret))
                .execute());
        revocations.incrementAndGet();
    }

    /// How often this process has revoked a token. Whoever remembers an answer of [#find] notes this number before
    /// asking, and forgets the answer when it has grown.
    public long revocations() {
        return revocations.get();
    }

    private String prefix() {
        return switch (kind) {
            case LIVE -> LIVE_PREFIX;
            case DRILL -> DRILL_PREFIX;
        };
    }

    private String insert(Handle handle, TokenOwner owner, String secret) {
        Actor actor = owner.actor();
        handle.createUpdate(CREATE)
                .bind("hash", hash(secret))
                .bind("tenant", owner.tenant().value())
                .bind("actor", actor.id())
                .bind("name", actor.name())
                .bind("roles", actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .bind(
                        "environment",
                        owner.environment().map(EnvironmentKey::value).orElse(""))
                .bind("at", clock.instant().toString())
                .execute();
        return secret;
    }

    private static TokenOwner owner(ResultSet row) throws SQLException {
        String environment = row.getString("environment");
        return new TokenOwner(
                new TenantId(row.getString("tenant")),
                new Actor(row.getString("actor"), row.getString("actor_name"), roles(row.getString("roles"))),
                environment.isEmpty() ? Optional.empty() : Optional.of(new EnvironmentKey(environment)));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
