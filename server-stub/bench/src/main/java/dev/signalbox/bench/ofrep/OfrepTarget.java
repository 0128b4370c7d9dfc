package dev.signalbox.bench.ofrep;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Two servers in one process for a load tool: the real one with a flag at 25 %, and the same web server that reads the
/// body and answers a constant of the same length. Prints `OFREP-PORT CONSTANT-PORT TOKEN` and
/// serves until its standard input ends.
public final class OfrepTarget {
    private static final TenantId TENANT = new TenantId("bench");
    private static final FlagAddress FLAG = FlagAddress.of("bench.flag", "production");
    private static final Actor ADMIN = new Actor("bench", "Bench", Set.of(Role.SYSTEM_ADMIN));
    private static final byte[] CONSTANT =
            "{\"key\":\"bench.flag\",\"metadata\":{\"rule\":\"stage:25 %\"},\"reason\":\"SPLIT\",\"value\":false,\"variant\":\"off\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private OfrepTarget() {}

    /// @param arguments a folder for the store
    public static void main(String[] arguments) throws IOException {
        try (Engine engine = Engine.open(Path.of(arguments[0], "bench.db"), InstantSource.system())) {
            engine.createTenant(TENANT, "Benchmark");
            try (RolloutStore store = engine.store(TENANT, ADMIN)) {
                commands().forEach(command -> store.submit(Submission.of(UUID.randomUUID(), "benchmark", command)));
            }
            String token = engine.tokens().create(new TokenOwner(TENANT, ADMIN, Optional.of(FLAG.environment())));
            WebServer constant = constant();
            try (HttpServer server = HttpServer.start(engine, "127.0.0.1", 0)) {
                System.out.println(server.uri().getPort() + " " + constant.port() + " " + token);
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } finally {
                constant.stop();
            }
        }
    }

    private static WebServer constant() {
        return WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .routing(routing -> routing.any((request, response) -> {
                    request.content().as(byte[].class);
                    response.header("Content-Type", "application/json").send(CONSTANT);
                }))
                .build()
                .start();
    }

    private static List<Command> commands() {
        EnvironmentKey production = FLAG.environment();
        AppKey app = new AppKey("bench");
        return List.of(
                new Command.CreateEnvironment(new Environment(production, EnvironmentKind.PRODUCTION, "Production")),
                new Command.CreateApp(new App(app, "Benchmark")),
                new Command.CreateFlag(new Flag(FLAG.flag(), app, "Is asked for", "bench")),
                new Command.PlanRollout(FLAG, SeedLadders.freePercentage(), 10_000, HealthPolicy.DEFAULT),
                new Command.StartRollout(FLAG),
                new Command.MoveToStage(FLAG, 25));
    }
}
