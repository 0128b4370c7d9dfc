package dev.signalbox.testkit.history;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A client that looks at one flag, and changes, stops and resumes it as it saw it last. The same seed gives the same
/// asks for the same answers. Confined to one thread.
public final class FlagEditor {
    private final int client;
    private final Actor actor;
    private final FlagAddress address;
    private final Random random;
    private final List<StopId> pressed = new ArrayList<>();
    private Optional<State> seen = Optional.empty();

    /// @param client unlike that of any other editor
    public FlagEditor(int client, Actor actor, FlagAddress address, long seed) {
        this.client = client;
        this.actor = actor;
        this.address = address;
        this.random = new Random(seed * 1_000_003 + client);
    }

    /// What it asks next.
    public Ask next() {
        return seen.filter(state -> random.nextInt(5) > 1)
                .map(this::submission)
                .<Ask>map(submission -> new Ask.Submit(actor, submission))
                .orElseGet(Ask.Look::new);
    }

    /// Hears an answer.
    public void hear(Answer answer) {
        if (answer instanceof Answer.Seen(State state)) {
            seen = Optional.of(state);
        }
    }

    private Submission submission(State state) {
        return switch (random.nextInt(8)) {
            case 0 -> submission(new Expectation.Anything(), press());
            case 1 -> submission(new Expectation.Anything(), pressAgain());
            case 2, 3 -> submission(new Expectation.Anything(), new Command.RequestResume(live(state)));
            default -> edit(state.rollouts().get(address).orElseThrow());
        };
    }

    private Submission edit(Rollout rollout) {
        Command command = switch (random.nextInt(7)) {
            case 0 -> new Command.PauseRollout(address);
            case 1 -> new Command.ResumeRollout(address);
            case 2 -> new Command.RollBack(address, new Grounds.ByHand());
            case 3 -> new Command.RestartRollout(address);
            case 4 -> new Command.MoveToStage(address, Math.max(1, rollout.stageIndex() - 1));
            case 5 -> new Command.MoveToStage(address, rollout.stageIndex() + 1);
            default ->
                new Command.SetExemption(
                        address,
                        new Exemption("user-" + random.nextInt(3), ExemptionEffect.FORCE_ENABLE, "by " + client));
        };
        return submission(new Expectation.UnchangedSince(rollout.revision()), command);
    }

    private Submission submission(Expectation expectation, Command command) {
        return new Submission(uuid(), expectation, "because", command);
    }

    private Command press() {
        pressed.add(new StopId(uuid()));
        return engage(pressed.getLast());
    }

    /// One of its own presses, as if it had been under way for long.
    private Command pressAgain() {
        return pressed.isEmpty() ? press() : engage(pressed.get(random.nextInt(pressed.size())));
    }

    private Command engage(StopId stop) {
        return new Command.EngageStop(stop, new StopScope.OneFlag(address.flag(), address.environment()));
    }

    private static Set<StopId> live(State state) {
        return state.stops().live().stream().map(EmergencyStop::id).collect(Collectors.toSet());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
