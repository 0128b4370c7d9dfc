package dev.signalbox.http;

import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.whatif.Recordings;
import dev.signalbox.domain.whatif.Replay;
import dev.signalbox.domain.whatif.Scenario;
import dev.signalbox.domain.whatif.WhatIf;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.WhatIfAnswer;
import dev.signalbox.protocol.body.WhatIfBody;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What would have happened. Changes nothing; a POST because a ladder is too much for an address.
final class WhatIfRoutes {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;

    WhatIfRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(Route.of(Verb.POST, Paths.WHAT_IF, this::replay));
    }

    private Answer replay(Call call) {
        WhatIfBody body = call.body(WhatIfBody.class);
        Rollout rollout = RolloutRoutes.rollout(call);
        Instant to = body.to().orElseGet(clock::instant);
        Instant from = body.from().orElseGet(() -> to.minus(MONTH));
        MetricSeries recorded = Recordings.read(
                call.store(), call.address(), from, to, body.step().orElse(MINUTE));
        State state = call.store().state();
        Scenario scenario = Scenario.of(
                state,
                call.address(),
                ladder(body, rollout, state),
                body.health().orElse(rollout.health()),
                from);
        Replay replay = WhatIf.replay(scenario, recorded);
        return Answer.json(new WhatIfAnswer(from, to, replay.moments().size(), replay.spans(), replay.rollback()));
    }

    private static StageLadder ladder(WhatIfBody body, Rollout rollout, State state) {
        return body.template().isEmpty() && body.ladder().isEmpty()
                ? rollout.ladder()
                : Plans.ladder(body.template(), body.ladder(), state);
    }
}
