package dev.signalbox.http;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.protocol.body.PlanBody;
import java.util.List;
import java.util.stream.Collectors;

/// Turns what a person sent into the plan of a rollout.
final class Plans {
    private static final List<StageLadder> TEMPLATES =
            List.of(SeedLadders.canary5(), SeedLadders.launchPlan7(), SeedLadders.freePercentage());

    private Plans() {}

    static Command command(FlagAddress address, PlanBody body) {
        return new Command.PlanRollout(
                address, ladder(body), body.population(), body.health().orElse(HealthPolicy.DEFAULT));
    }

    private static StageLadder ladder(PlanBody body) {
        if (body.ladder().isPresent() == body.template().isPresent()) {
            throw new InvalidValueException(
                    "ladder", "exactly one of ladder and template is needed", "Give one of them. " + names());
        }
        return body.ladder().orElseGet(() -> template(body.template().orElse("")));
    }

    private static StageLadder template(String name) {
        return TEMPLATES.stream()
                .filter(ladder -> ladder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("template", "'" + name + "' is none", names()));
    }

    private static String names() {
        return TEMPLATES.stream().map(StageLadder::name).collect(Collectors.joining(", ", "Templates are ", "."));
    }
}
