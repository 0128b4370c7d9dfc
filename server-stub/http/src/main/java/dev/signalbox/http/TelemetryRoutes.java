package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.statistics.TelemetryCount;
import dev.signalbox.protocol.Paths;
import dev.signalbox.store.Engine;
import dev.signalbox.store.telemetry.Exposition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the store counted of itself: for a Prometheus to scrape, and by the hour.
final class TelemetryRoutes {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Engine engine;

    TelemetryRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Verb.GET, Paths.TELEMETRY, this::exposition),
                Route.of(Verb.GET, Paths.TELEMETRY_COUNTS, this::counts));
    }

    private Answer exposition(Call call) {
        String text = Exposition.of(engine.telemetry(call.tenant()));
        return Answer.text(Exposition.MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer counts(Call call) {
        Instant to = call.instant("to").orElseGet(() -> engine.clock().instant().plusSeconds(1));
        Instant from = call.instant("from").orElseGet(() -> to.minus(DAY));
        if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
            throw new InvalidValueException("from", "it is not 0 to 31 days before 'to'", "Give a shorter window.");
        }
        return Answer.json(engine.telemetry(call.tenant()).between(from, to).toArray(TelemetryCount[]::new));
    }
}
