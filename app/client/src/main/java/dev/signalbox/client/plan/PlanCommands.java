package dev.signalbox.client.plan;

import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From a plan to the commands that make it so, in the order in which they are sent. Pure.
///
/// Each command is judged by what those before it lead to: laying a rollout out anew begins without exemptions and
/// without a schedule, so both are said again behind it.
public final class PlanCommands {
    private static final UUID NO_COMMAND = new UUID(0, 0);
    /// Only to see what follows from what: who may do it is asked elsewhere.
    private static final Actor ANYBODY = new Actor("", "", Set.of(Role.SYSTEM_ADMIN));

    private final RolloutPlan plan;
    private final State seen;
    private final Instant now;
    private final String reason;
    private final List<Proposal> proposals = new ArrayList<>();
    private State after;

    private PlanCommands(State seen, RolloutPlan plan, String reason, Instant now) {
        this.seen = seen;
        this.plan = plan;
        this.reason = reason;
        this.now = now;
        this.after = seen;
    }

    /// What makes `plan` of `seen`, step by step, and what it would lead to.
    ///
    /// @param proposals empty when `seen` already is as planned
    /// @param after `seen` with all of it done, as far as the rules allow it
    public record Steps(List<Proposal> proposals, State after) {
        public Steps {
            proposals = List.copyOf(proposals);
        }
    }

    /// The steps from `seen` to `plan`.
    ///
    /// @param now the store's clock, as well as it is known
    public static Steps of(State seen, RolloutPlan plan, String reason, Instant now) {
        PlanCommands commands = new PlanCommands(seen, plan, reason, now);
        commands.segments();
        commands.ladder();
        commands.health();
        commands.schedule();
        commands.strategy();
        commands.exemptions();
        return new Steps(commands.proposals, commands.after);
    }

    private void segments() {
        plan.segments()
                .values()
                .filter(segment -> !seen.segments().get(segment.key()).equals(Optional.of(segment)))
                .sorted(Comparator.comparing((Segment segment) -> segment.key().value()))
                .forEach(segment -> say(new Command.DefineSegment(segment)));
    }

    private void ladder() {
        boolean same = rollout()
                .filter(now -> now.ladder().equals(plan.ladder()) && now.population() == plan.population())
                .isPresent();
        if (!same) {
            say(new Command.PlanRollout(plan.address(), plan.ladder(), plan.population(), plan.health()));
        }
    }

    private void health() {
        rollout()
                .filter(now -> !now.health().equals(plan.health()))
                .ifPresent(now -> say(new Command.SetHealthPolicy(plan.address(), plan.health())));
    }

    private void schedule() {
        rollout()
                .filter(now -> !now.schedule().equals(plan.schedule()))
                .ifPresent(now -> say(new Command.SetSchedule(plan.address(), plan.schedule())));
    }

    private void strategy() {
        rollout()
                .filter(now -> now.strategy() != plan.strategy())
                .ifPresent(now -> say(new Command.SetStrategy(plan.address(), plan.strategy())));
    }

    private void exemptions() {
        rollout().ifPresent(now -> {
            plan.exemptions()
                    .values()
                    .filter(wanted -> !now.exemptions().get(wanted.key()).equals(Optional.of(wanted)))
                    .sorted(Comparator.comparing(Exemption::key))
                    .forEach(wanted -> say(new Command.SetExemption(plan.address(), wanted)));
            now.exemptions()
                    .keys()
                    .filter(key -> !plan.exemptions().contains(key))
                    .sorted()
                    .forEach(key -> say(new Command.RemoveExemption(plan.address(), key)));
        });
    }

    private Optional<Rollout> rollout() {
        return after.rollouts().get(plan.address());
    }

    /// What its author saw is what those before it lead to; the revision stays that of what really was there, so that
    /// nobody else's change is passed over.
    private void say(Command command) {
        Optional<Rollout> before = command instanceof Command.OnRollout ? rollout() : Optional.empty();
        proposals.add(new Proposal(command, reason, seen.revision(), before));
        Submission step = new Submission(NO_COMMAND, new Expectation.Anything(), reason, command);
        after = Submissions.process(after, step, ANYBODY, now).state();
    }
}
