package dev.signalbox.http;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// A store of two tenants, served on a real socket: `acme` with a rollout, and `globex` with a flag of its own.
final class ServedStore implements AutoCloseable {
    static final TenantId ACME = new TenantId("acme");
    static final TenantId GLOBEX = new TenantId("globex");
    static final FlagAddress CHECKOUT = FlagAddress.of("checkout.new", "production");
    static final FlagAddress FREE = FlagAddress.of("search.ranking", "production");
    static final FlagAddress SECRET = FlagAddress.of("globex.secret", "production");

    final TestClock clock = new TestClock();
    final Engine engine;
    final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ServedStore(Path directory) {
        engine = Engine.open(directory.resolve("signalbox.db"), clock);
        engine.createTenant(ACME, "Acme");
        engine.createTenant(GLOBEX, "Globex");
        setUp(ACME, CHECKOUT, FREE);
        setUp(GLOBEX, SECRET);
        plan(ACME, CHECKOUT, new Command.PlanRollout(CHECKOUT, SeedLadders.canary5(), 10_000, HealthPolicy.DEFAULT));
        plan(ACME, FREE, new Command.PlanRollout(FREE, SeedLadders.freePercentage(), 10_000, HealthPolicy.DEFAULT));
        plan(GLOBEX, SECRET, new Command.PlanRollout(SECRET, SeedLadders.canary5(), 10, HealthPolicy.DEFAULT));
        server = HttpServer.start(engine, Listening.onLoopback());
    }

    /// A token of `actor` in tenant `acme`.
    String token(Actor actor) {
        return token(ACME, actor, Optional.empty());
    }

    String token(TenantId tenant, Actor actor, Optional<EnvironmentKey> environment) {
        return engine.tokens().create(new TokenOwner(tenant, actor, environment));
    }

    State state() {
        return engine.store(ACME, Actors.SAM).state();
    }

    Receipt submit(Actor actor, Command command) {
        return engine.store(ACME, actor).submit(Submission.of(UUID.randomUUID(), "as the test asks", command));
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpClient http() {
        return http;
    }

    private void setUp(TenantId tenant, FlagAddress... flags) {
        plan(
                tenant,
                flags[0],
                new Command.CreateEnvironment(
                        new Environment(flags[0].environment(), EnvironmentKind.PRODUCTION, "Production")));
        plan(tenant, flags[0], new Command.CreateApp(new App(new AppKey("shop"), "Shop")));
        for (FlagAddress flag : flags) {
            plan(tenant, flag, new Command.CreateFlag(flag(flag.flag())));
        }
    }

    private static Flag flag(FlagKey key) {
        return new Flag(key, new AppKey("shop"), "A flag of the tests", "Team Shop");
    }

    private void plan(TenantId tenant, FlagAddress flag, Command command) {
        Receipt receipt = engine.store(tenant, Actors.SAM).submit(Submission.of(UUID.randomUUID(), "", command));
        if (!(receipt instanceof Receipt.Applied)) {
            throw new IllegalStateException(flag + ": " + receipt);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        engine.close();
    }
}
