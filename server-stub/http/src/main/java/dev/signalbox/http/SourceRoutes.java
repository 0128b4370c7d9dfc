package dev.signalbox.http;

import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.SourceStates;
import dev.signalbox.store.Engine;
import java.util.List;

/// How asking the sources of metrics goes. They are saved and retired by commands.
final class SourceRoutes {
    private final Engine engine;

    SourceRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(Route.of(
                Verb.GET, Paths.METRIC_SOURCES, call -> Answer.json(new SourceStates(engine.sources(call.tenant())))));
    }
}
