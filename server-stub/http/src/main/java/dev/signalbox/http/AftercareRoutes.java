package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;

import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.bypass.BypassCommand;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ActBody;
import dev.signalbox.protocol.body.AftercareBodies;
import java.time.InstantSource;
import java.util.List;

/// What somebody owes: reviews of bypasses, checks of launches, and taking launched flags out.
final class AftercareRoutes {
    private final InstantSource clock;

    AftercareRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        GET,
                        Paths.BYPASSES,
                        call -> Answer.json(Bypasses.ledger(call.store().state()))),
                Route.of(POST, Paths.BYPASS_REVIEW, AftercareRoutes::review),
                Route.of(
                        GET,
                        Paths.DUTIES,
                        call -> Answer.json(Aftercare.due(call.store().state(), clock.instant()))),
                Route.of(POST, Paths.DUTIES, AftercareRoutes::report),
                Route.of(
                        GET,
                        Paths.STALE_FLAGS,
                        call -> Answer.json(Aftercare.stale(call.store().state(), clock.instant()))),
                Route.of(
                        GET,
                        Paths.LAUNCHES,
                        call -> Answer.json(Aftercare.removals(call.store().state()))),
                Route.of(POST, Paths.LAUNCHES, AftercareRoutes::launch),
                Route.of(POST, Paths.LAUNCH_ASSIGNEE, AftercareRoutes::assign),
                Route.of(POST, Paths.LAUNCH_STEPS, AftercareRoutes::finish));
    }

    private static Answer review(Call call) {
        return Submitter.submit(
                call,
                call.body(ActBody.class).reason(),
                new BypassCommand.ReviewBypass(BypassId.parse(call.parameter("bypass"))));
    }

    private static Answer report(Call call) {
        AftercareBodies.Report body = call.body(AftercareBodies.Report.class);
        return Submitter.submit(
                call,
                body.reason(),
                new AftercareCommand.ReportDuty(
                        body.rollout(),
                        body.number(),
                        body.finding(),
                        body.readings().orElse(List.of())));
    }

    private static Answer launch(Call call) {
        AftercareBodies.Launched body = call.body(AftercareBodies.Launched.class);
        return Submitter.submit(call, body.reason(), new AftercareCommand.LaunchFlag(body.rollout()));
    }

    private static Answer assign(Call call) {
        AftercareBodies.Assigned body = call.body(AftercareBodies.Assigned.class);
        return Submitter.submit(call, body.reason(), new AftercareCommand.AssignRemoval(call.flag(), body.assignee()));
    }

    private static Answer finish(Call call) {
        AftercareBodies.Finished body = call.body(AftercareBodies.Finished.class);
        return Submitter.submit(call, body.reason(), new AftercareCommand.FinishRemoval(call.flag(), body.step()));
    }
}
