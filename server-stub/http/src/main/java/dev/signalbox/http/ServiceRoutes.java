package dev.signalbox.http;

import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.HealthAnswer;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.store.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// What anybody may ask: whether the server serves, and how to talk to it.
final class ServiceRoutes {
    private final Engine engine;
    private final byte[] openApi = openApi();

    ServiceRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.open(Verb.GET, Paths.HEALTH, call -> health()),
                Route.open(Verb.GET, Paths.OPENAPI, call -> Answer.text("application/yaml", openApi)));
    }

    private Answer health() {
        boolean writable = engine.isWritable();
        HealthAnswer health = new HealthAnswer(
                writable ? "up" : "read-only", Engine.version(), engine.schemaVersion(), engine.revision());
        return Answer.json(writable ? 200 : 503, DomainJson.bytes(health));
    }

    private static byte[] openApi() {
        try (InputStream file = Objects.requireNonNull(ServiceRoutes.class.getResourceAsStream("openapi.yaml"))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
