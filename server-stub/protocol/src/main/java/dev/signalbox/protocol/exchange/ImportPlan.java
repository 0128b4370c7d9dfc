package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The commands that would bring imported flags about, to be looked at before anybody submits them, in this order.
///
/// @param notCarried what the other tool said that these commands do not bring about
public record ImportPlan(List<Command> commands, List<Uncarried> notCarried) {
    private static final String UNDESCRIBED = "Imported without a description";

    public ImportPlan {
        commands = List.copyOf(commands);
        notCarried = List.copyOf(notCarried);
    }

    /// Where imported flags go.
    ///
    /// @param app the one that new flags belong to
    /// @param owner of new flags
    /// @param population how many subjects there are
    public record Into(AppKey app, EnvironmentKey environment, String owner, long population) {}

    /// What has to be submitted to `state`. Flags that already decide as imported take no command; a live rollout that
    /// does not is left as it is and named.
    public static ImportPlan of(State state, Imported imported, Into into) {
        Map<FlagAddress, FlagDefinition> now = new HashMap<>();
        Definitions.of(state, into.environment(), new Report())
                .forEach(flag -> now.put(new FlagAddress(flag.key(), into.environment()), flag));
        Map<SegmentKey, Segment> segments = new HashMap<>();
        List<Command> commands = new ArrayList<>();
        List<Uncarried> notCarried = new ArrayList<>(imported.notCarried());
        for (FlagDefinition flag : imported.definitions()) {
            FlagAddress address = new FlagAddress(flag.key(), into.environment());
            if (flag.equals(now.get(address))) {
                continue;
            }
            if (isLive(state, address)) {
                notCarried.add(new Uncarried(
                        flag.key().value(), "Its rollout is live and decides otherwise.", "Roll it back first."));
            } else {
                commands.addAll(commands(state, flag, address, into, segments));
            }
        }
        return new ImportPlan(commands, notCarried);
    }

    private static boolean isLive(State state, FlagAddress address) {
        return state.rollouts()
                .get(address)
                .map(Rollout::phase)
                .filter(RolloutPhase.Live.class::isInstance)
                .isPresent();
    }

    private static List<Command> commands(
            State state, FlagDefinition flag, FlagAddress address, Into into, Map<SegmentKey, Segment> segments) {
        List<Command> commands = new ArrayList<>();
        if (!state.flags().contains(flag.key())) {
            String description = flag.description().isBlank() ? UNDESCRIBED : flag.description();
            commands.add(new Command.CreateFlag(new Flag(flag.key(), into.app(), description, into.owner())));
        }
        if (flag.audience() instanceof Audience.Members(var segment, var percentage)
                && !state.segments().get(segment.key()).filter(segment::equals).isPresent()
                && !segment.equals(segments.put(segment.key(), segment))) {
            commands.add(new Command.DefineSegment(segment));
        }
        commands.add(new Command.PlanRollout(address, ladder(flag), into.population(), HealthPolicy.DEFAULT));
        exemptions(flag)
                .map(exemption -> new Command.SetExemption(address, exemption))
                .forEach(commands::add);
        if (flag.standing() == FlagDefinition.Standing.ON) {
            commands.add(new Command.StartRollout(address));
        }
        return commands;
    }

    private static StageLadder ladder(FlagDefinition flag) {
        StageTarget target = switch (flag.audience()) {
            case Audience.Share(var percentage) -> new StageTarget.Share(percentage);
            case Audience.Members(var segment, var percentage) ->
                new StageTarget.SegmentMembers(segment.key(), percentage);
        };
        return new StageLadder(
                "Imported",
                List.of(Stage.plain("Off", new StageTarget.Off()), Stage.plain("As imported", target)),
                Skipping.FORBIDDEN,
                1);
    }

    private static Stream<Exemption> exemptions(FlagDefinition flag) {
        return Stream.concat(
                exemptions(flag.included(), ExemptionEffect.FORCE_ENABLE),
                exemptions(flag.excluded(), ExemptionEffect.FORCE_DISABLE));
    }

    private static Stream<Exemption> exemptions(Set<String> subjects, ExemptionEffect effect) {
        return subjects.stream().sorted().map(subject -> new Exemption(subject, effect, "imported"));
    }
}
