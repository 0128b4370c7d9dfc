package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.StopBody;
import dev.signalbox.protocol.body.StopsBody;
import dev.signalbox.store.Engine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The emergency stop: see it, engage it with a token or by a device's signature, and lift it in two steps.
final class StopRoutes {
    private final Engine engine;

    StopRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        GET,
                        Paths.STOPS,
                        call -> Answer.json(call.store().state().stops())),
                Route.of(POST, Paths.STOPS, this::engage),
                Route.open(POST, Paths.SIGNED_STOPS, this::signed),
                lift(Paths.RESUME_REQUESTS, Command.RequestResume::new),
                lift(Paths.RESUME_CONFIRMATIONS, Command.ConfirmResume::new));
    }

    private Answer engage(Call call) {
        StopBody body = call.body(StopBody.class);
        StopId stop = body.stop().orElseGet(() -> new StopId(UUID.randomUUID()));
        return Submitter.submit(call, body.reason(), new Command.EngageStop(stop, body.scope()))
                .with("Signalbox-Stop", stop.toString());
    }

    /// The signature stands for the token.
    private Answer signed(Call call) {
        SignedStop signed = SignedStop.parse(new String(call.body(), StandardCharsets.UTF_8));
        return Submitter.answer(engine.stop(signed));
    }

    private static Route lift(String path, Function<Set<StopId>, Command> command) {
        return Route.of(POST, path, call -> {
            StopsBody body = call.body(StopsBody.class);
            return Submitter.submit(call, body.reason(), command.apply(body.stops()));
        });
    }
}
