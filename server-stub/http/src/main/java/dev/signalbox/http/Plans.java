package dev.signalbox.http;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.template.Templates;
import dev.signalbox.protocol.body.PlanBody;
import java.util.stream.Collectors;

/// Turns what a person sent into the plan of a rollout.
final class Plans {
    private Plans() {}

    static Command command(FlagAddress address, PlanBody body, State state) {
        return new Command.PlanRollout(
                address, ladder(body, state), body.population(), body.health().orElse(HealthPolicy.INHERITED));
    }

    private static StageLadder ladder(PlanBody body, State state) {
        if (body.ladder().isPresent() == body.template().isPresent()) {
            throw new InvalidValueException(
                    "ladder", "exactly one of ladder and template is needed", "Give one of them. " + names(state));
        }
        return body.ladder().orElseGet(() -> template(body.template().orElse(""), state));
    }

    private static StageLadder template(String name, State state) {
        return Templates.named(state, name)
                .orElseThrow(() -> new InvalidValueException("template", "'" + name + "' is none", names(state)));
    }

    private static String names(State state) {
        return Templates.offered(state).stream()
                .map(StageLadder::name)
                .collect(Collectors.joining(", ", "Templates are ", "."));
    }
}
