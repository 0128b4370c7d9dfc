package dev.signalbox.desktop.drill;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a drill's store is furnished with: what is live, by its names and shares and with nothing else of it. Pure.
final class DrillPlan {
    /// More would make a person wait for nothing: the sheet counts them, it does not list them.
    static final int MOST = 100;

    private static final AppKey APP = new AppKey("practice");
    private static final FlagKey FLAG = new FlagKey("practice");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final long POPULATION = 10_000;
    private static final int SHARE = 25;

    private DrillPlan() {}

    /// The commands that furnish it; an example where nothing is live.
    static List<Command> of(State live) {
        List<Rollout> rollouts = live.rollouts()
                .values()
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .sorted(Comparator.comparing(Rollout::address))
                .limit(MOST)
                .toList();
        return rollouts.isEmpty() ? example() : copies(live, rollouts);
    }

    private static List<Command> copies(State live, List<Rollout> rollouts) {
        List<Command> commands = new ArrayList<>();
        live.environments().values().forEach(environment -> commands.add(new Command.CreateEnvironment(environment)));
        List<Flag> flags = rollouts.stream()
                .map(rollout -> rollout.address().flag())
                .distinct()
                .flatMap(flag -> live.flags().get(flag).stream())
                .toList();
        flags.stream()
                .map(Flag::app)
                .distinct()
                .flatMap(app -> live.apps().get(app).stream())
                .forEach(app -> commands.add(new Command.CreateApp(app)));
        flags.forEach(flag -> commands.add(new Command.CreateFlag(flag)));
        rollouts.stream()
                .flatMap(rollout ->
                        running(rollout.address(), share(rollout.stage().target()), rollout.population()))
                .forEach(commands::add);
        return commands;
    }

    private static List<Command> example() {
        FlagAddress address = new FlagAddress(FLAG, PRODUCTION);
        return Stream.concat(
                        Stream.of(
                                new Command.CreateEnvironment(
                                        new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")),
                                new Command.CreateApp(new App(APP, "Practice")),
                                new Command.CreateFlag(new Flag(FLAG, APP, "Something to stop", "you"))),
                        running(address, new StageTarget.Share(new Percentage(SHARE)), POPULATION))
                .toList();
    }

    private static Stream<Command> running(FlagAddress address, StageTarget target, long population) {
        StageLadder ladder = new StageLadder(
                "Drill",
                List.of(Stage.plain("Off", new StageTarget.Off()), Stage.plain("Drill", target)),
                Skipping.ALLOWED,
                1);
        return Stream.of(
                new Command.PlanRollout(address, ladder, population, HealthPolicy.INHERITED),
                new Command.StartRollout(address));
    }

    /// Segments are not copied: who is in them is nobody's business in a drill.
    private static StageTarget share(StageTarget target) {
        return target instanceof StageTarget.SegmentMembers(var segment, Percentage percentage)
                ? new StageTarget.Share(percentage)
                : target;
    }
}
