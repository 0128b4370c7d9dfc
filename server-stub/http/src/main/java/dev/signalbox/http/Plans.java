package dev.signalbox.http;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.template.Templates;
import dev.signalbox.protocol.body.PlanBody;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns what a person sent into the plan of a rollout.
final class Plans {
    private Plans() {}

    static Command command(FlagAddress address, PlanBody body, State state) {
        return new Command.PlanRollout(
                address,
                ladder(body.template(), body.ladder(), state),
                body.population(),
                body.health().orElse(HealthPolicy.INHERITED));
    }

    /// The ladder that is meant by exactly one of a template's name and a ladder of one's own.
    static StageLadder ladder(Optional<String> template, Optional<StageLadder> ladder, State state) {
        if (ladder.isPresent() == template.isPresent()) {
            throw new InvalidValueException(
                    "ladder", "exactly one of ladder and template is needed", "Give one of them. " + names(state));
        }
        return ladder.orElseGet(() -> template(template.orElse(""), state));
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
