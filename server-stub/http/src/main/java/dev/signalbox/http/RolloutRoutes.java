package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ActBody;
import dev.signalbox.protocol.body.AdvanceBody;
import dev.signalbox.protocol.body.PlanBody;
import dev.signalbox.protocol.body.RollBackBody;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Rollouts: look, lay out, and every act on one.
final class RolloutRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.ROLLOUTS, this::list),
                Route.of(GET, Paths.ROLLOUT, call -> Answer.json(rollout(call))),
                Route.of(PUT, Paths.ROLLOUT, this::plan),
                act(Paths.START, Command.StartRollout::new),
                Route.of(POST, Paths.ADVANCE, this::advance),
                act(Paths.PAUSE, Command.PauseRollout::new),
                act(Paths.RESUME, Command.ResumeRollout::new),
                Route.of(POST, Paths.ROLLBACK, this::rollBack),
                act(Paths.UNDO, Command.UndoRollBack::new),
                act(Paths.RESTART, Command.RestartRollout::new));
    }

    private static Route act(String path, Function<FlagAddress, Command> command) {
        return Route.of(
                POST,
                path,
                call -> Submitter.submit(call, call.body(ActBody.class).reason(), command.apply(call.address())));
    }

    private Answer list(Call call) {
        State state = call.store().state();
        if (!state.environments().contains(call.environment())) {
            throw Unknown.thing(Rule.UNKNOWN_ENVIRONMENT, "environment", call.parameter("environment"));
        }
        return Answer.json(state.rollouts()
                .values()
                .filter(rollout -> rollout.address().environment().equals(call.environment()))
                .sorted(Comparator.comparing(Rollout::address))
                .toList());
    }

    static Rollout rollout(Call call) {
        State state = call.store().state();
        return state.rollouts().get(call.address()).orElseThrow(() -> unknown(call, state));
    }

    private static ProblemException unknown(Call call, State state) {
        if (!state.flags().contains(call.flag())) {
            return Unknown.thing(Rule.UNKNOWN_FLAG, "flag", call.parameter("flag"));
        }
        return state.environments().contains(call.environment())
                ? Unknown.thing(Rule.UNKNOWN_ROLLOUT, "flag", call.parameter("flag"))
                : Unknown.thing(Rule.UNKNOWN_ENVIRONMENT, "environment", call.parameter("environment"));
    }

    private Answer plan(Call call) {
        PlanBody body = call.body(PlanBody.class);
        return Submitter.submit(
                call,
                body.reason(),
                Plans.command(call.address(), body, call.store().state()));
    }

    private Answer advance(Call call) {
        AdvanceBody body = call.body(AdvanceBody.class);
        int stage = Stages.meant(body, rollout(call));
        return Submitter.submit(call, body.reason(), new Command.MoveToStage(call.address(), stage));
    }

    private Answer rollBack(Call call) {
        RollBackBody body = call.body(RollBackBody.class);
        Grounds grounds = body.grounds().orElseGet(Grounds.ByHand::new);
        return Submitter.submit(call, body.reason(), new Command.RollBack(call.address(), grounds));
    }
}
