package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;
import static dev.signalbox.domain.testing.World.STAGING;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One step after another that somebody might take in a [World], drawn from [Choices].
final class RandomCommands {
    static final List<FlagAddress> ADDRESSES = Stream.of(World.LINKS, World.CARDS, World.LEDGER)
            .flatMap(flag -> Stream.of(new FlagAddress(flag, PRODUCTION), new FlagAddress(flag, STAGING)))
            .toList();

    static final List<StopScope> SCOPES = List.of(
            new StopScope.OneFlag(World.LINKS, PRODUCTION),
            new StopScope.OneFlag(World.LEDGER, STAGING),
            new StopScope.WholeApp(World.APP, PRODUCTION),
            new StopScope.WholeEnvironment(STAGING),
            new StopScope.WholeEnvironment(PRODUCTION),
            new StopScope.Everything());

    /// Ivo, by the signature of a device.
    private static final Actor DEVICE = World.actor("ivo", "Ivo (by a device)", Role.DEVICE);

    private static final List<Actor> ACTORS = List.of(SAM, RINA, IVO, ANA, Actor.MONITOR, DEVICE);
    private static final int IDS = 6;

    /// A step that was taken.
    record Step(Actor actor, Command command, Ruling ruling) {}

    private final Choices choices;
    private final World world;

    RandomCommands(Choices choices, World world) {
        this.choices = choices;
        this.world = world;
        world.furnish();
        ADDRESSES.forEach(address -> world.does(RINA, World.plan(address)));
    }

    /// Takes the next step; absent when the run is over.
    Optional<Step> next() {
        if (choices.draw(40) == 0) {
            return Optional.empty();
        }
        world.later(Duration.ofSeconds(choices.oneOf(List.of(0, 1, 20))));
        Actor actor = choices.oneOf(ACTORS);
        Command command = command();
        Ruling ruling = world.tries(actor, choices.oneOf(List.of("because", "")), command);
        choices.note(actor.name() + ": " + command + " -> " + ruling);
        return Optional.of(new Step(actor, command, ruling));
    }

    private Command command() {
        FlagAddress address = choices.oneOf(ADDRESSES);
        return switch (choices.draw(21)) {
            case 0 -> new Command.StartRollout(address);
            case 1, 2, 3 -> new Command.MoveToStage(address, choices.draw(6));
            case 4 -> new Command.PauseRollout(address);
            case 5 -> new Command.ResumeRollout(address);
            case 6 -> new Command.RollBack(address, new Grounds.ByHand());
            case 7 -> new Command.UndoRollBack(address);
            case 8 -> new Command.RestartRollout(address);
            case 9 -> new Command.SetExemption(address, exemption());
            case 10 -> new Command.RemoveExemption(address, subject());
            case 11 -> new Command.SetSchedule(address, schedule());
            case 12, 13 -> new Command.EngageStop(World.stop(choices.draw(IDS)), choices.oneOf(SCOPES));
            case 14 -> new Command.RequestResume(liveStops());
            case 15 -> new Command.ConfirmResume(requested());
            case 20 ->
                new Command.ExplainStop(World.stop(choices.draw(IDS)), choices.oneOf(List.of(Severity.values())));
            case 16 -> new Command.RecordAssessment(address, choices.draw(5), assessment());
            case 17, 18 -> aboutDevices();
            default -> aboutSubjects();
        };
    }

    private Command aboutDevices() {
        DeviceId device = choices.oneOf(List.of(World.LAPTOP, World.PHONE));
        return switch (choices.draw(5)) {
            case 0 ->
                new Command.EnrolDevice(
                        device,
                        new DeviceName("A device"),
                        device.equals(World.LAPTOP) ? World.LAPTOP_KEY : World.PHONE_KEY);
            case 1 -> new Command.RevokeDevice(device);
            case 2 -> new Command.ReviewBreakGlass(World.stop(choices.draw(IDS)));
            default -> new Command.StopByDevice(device, World.stop(choices.draw(IDS)), choices.oneOf(SCOPES));
        };
    }

    private Command aboutSubjects() {
        return choices.draw(2) == 0
                ? new Command.SetInternalActor(subject(), choices.oneOf(List.of(InternalStatus.values())))
                : new Command.DefineSegment(new Segment(World.RWANDA, Set.of(subject()), List.of()));
    }

    private Exemption exemption() {
        return new Exemption(subject(), choices.oneOf(List.of(ExemptionEffect.values())), "");
    }

    private String subject() {
        return choices.oneOf(List.of("user-1", "staff-1", "member-1"));
    }

    private Schedule schedule() {
        return choices.oneOf(List.of(
                Schedule.ALWAYS,
                new Schedule(Optional.of(world.now().plusSeconds(30)), Optional.empty()),
                new Schedule(Optional.empty(), Optional.of(world.now().plusSeconds(30)))));
    }

    private Set<StopId> liveStops() {
        List<StopId> live =
                world.state().stops().live().stream().map(EmergencyStop::id).toList();
        return live.isEmpty() ? Set.of() : Set.of(choices.oneOf(live));
    }

    private Set<StopId> requested() {
        return world.state().stops().request().map(ResumeRequest::stops).orElseGet(this::liveStops);
    }

    private Assessment assessment() {
        return new Assessment(
                choices.oneOf(List.of(Verdict.values())),
                AlertLevel.INFO,
                "stage.passes",
                Metric.ERROR_RATE,
                0.1,
                Comparison.ABOVE,
                5,
                1_000,
                Duration.ofHours(1));
    }

    /// The addresses that `scope` covers.
    static List<FlagAddress> coveredBy(StopScope scope, State state) {
        return ADDRESSES.stream()
                .filter(address -> scope.covers(address, app(address.flag(), state)))
                .toList();
    }

    private static AppKey app(FlagKey flag, State state) {
        return state.flags().get(flag).orElseThrow().app();
    }
}
