package dev.signalbox.domain.rules.template;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.ladder.LadderTemplate;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ladders that new rollouts can be laid out by: those that ship, and a tenant's own.
public final class Templates {
    /// A tenant's own, by name.
    public static final Register<String, LadderTemplate> REGISTER =
            new Register<>("ladder-template", LadderTemplate.class, LadderTemplate::name);

    /// Those that ship. Nobody edits or retires them.
    public static final List<StageLadder> SHIPPED =
            List.of(SeedLadders.canary5(), SeedLadders.launchPlan7(), SeedLadders.freePercentage());

    private Templates() {}

    /// Every ladder on offer: the shipped ones first, then a tenant's own by name.
    public static List<StageLadder> offered(State state) {
        Stream<StageLadder> own = state.of(REGISTER)
                .values()
                .filter(template -> template.standing() == LadderTemplate.Standing.OFFERED)
                .map(LadderTemplate::ladder)
                .sorted(Comparator.comparing(StageLadder::name));
        return Stream.concat(SHIPPED.stream(), own).toList();
    }

    /// The ladder on offer under `name`.
    public static Optional<StageLadder> named(State state, String name) {
        return offered(state).stream()
                .filter(ladder -> ladder.name().equals(name))
                .findFirst();
    }

    /// True when the template `name` ships with Signalbox: nobody changes or retires it.
    public static boolean isShipped(String name) {
        return SHIPPED.stream().anyMatch(ladder -> ladder.name().equals(name));
    }
}
