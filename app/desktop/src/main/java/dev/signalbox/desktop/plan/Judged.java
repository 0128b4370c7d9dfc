package dev.signalbox.desktop.plan;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Forecast;
import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.plan.PlanCommands;
import dev.signalbox.client.plan.PlanDifferences;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Processed;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What becomes of a plan, as the rules here see it. Pure: the store decides, later and on its own state.
///
/// @param steps to get there
/// @param differences in words
/// @param refused what the rules would not let through
/// @param refusal the same as a sentence; empty when they would
record Judged(PlanCommands.Steps steps, List<Difference> differences, Optional<Refusal> refused, String refusal) {
    private static final UUID ANY = new UUID(0, 0);

    /// Judges `plan`, made of `seen` by `actor`.
    static Judged of(State seen, RolloutPlan plan, Optional<Actor> actor, Instant now) {
        PlanCommands.Steps steps = PlanCommands.of(seen, plan, "", now);
        List<Difference> differences = seen.rollouts().contains(plan.address())
                ? PlanDifferences.between(RolloutPlan.of(seen, plan.address()), plan)
                : laidOut(seen, plan);
        State state = seen;
        for (Proposal proposal : steps.proposals()) {
            Submission step = new Submission(ANY, new Expectation.Anything(), "", proposal.command());
            Processed done = actor.isPresent()
                    ? Submissions.process(state, step, actor.get(), now)
                    : new Processed(new Receipt.Applied(0), List.of(), steps.after());
            if (done.receipt() instanceof Receipt.Refused(var why)) {
                String help = ForecastWords.help(Forecast.helpers(step, why, state, now));
                return new Judged(steps, differences, Optional.of(why), why.problem() + " " + why.fix() + help);
            }
            state = done.state();
        }
        return new Judged(steps, differences, Optional.empty(), "");
    }

    /// What it does to exposure, and what the rules say.
    String effect(State seen, RolloutPlan plan) {
        if (differences.isEmpty()) {
            return "";
        }
        return refusal.isEmpty() ? exposure(seen, plan) : "This would be refused: " + refusal;
    }

    /// What to say at the field that a refusal names.
    Map<PlanField, String> problems() {
        Map<PlanField, String> problems = new EnumMap<>(PlanField.class);
        refused.flatMap(why -> field(why.field())).ifPresent(field -> problems.put(field, refusal));
        return problems;
    }

    /// Why the ladder of `plan` cannot be changed in `seen`; empty when it can.
    static String frozen(State seen, RolloutPlan plan) {
        return seen.rollouts()
                .get(plan.address())
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .map(live -> "The rollout is live, on stage " + live.stage().name()
                        + ". Its ladder can be laid out anew after it was rolled back.")
                .orElse("");
    }

    private static List<Difference> laidOut(State seen, RolloutPlan plan) {
        List<Difference> all = new ArrayList<>(PlanDifferences.laidOut(plan));
        RolloutPlan begun = RolloutPlan.of(seen, plan.address()).with(plan.ladder());
        all.addAll(PlanDifferences.between(begun, plan));
        return all;
    }

    private String exposure(State seen, RolloutPlan plan) {
        Optional<Rollout> before = seen.rollouts().get(plan.address());
        double was = before.map(seen::servedPercent).orElse(0.0);
        double is = steps.after()
                .rollouts()
                .get(plan.address())
                .map(steps.after()::servedPercent)
                .orElse(was);
        boolean live = before.map(Rollout::phase)
                .filter(RolloutPhase.Live.class::isInstance)
                .isPresent();
        if (!live) {
            return "Nobody is exposed by it: that begins when the rollout is started.";
        }
        return was == is
                ? "The stage's share stays " + PlanText.rate(was) + " %; who is exempt, the segments and the schedule"
                        + " apply at once."
                : "Exposure goes from " + PlanText.rate(was) + " to " + PlanText.rate(is) + " % at once.";
    }

    private static Optional<PlanField> field(String named) {
        return switch (named) {
            case "population" -> Optional.of(PlanField.POPULATION);
            case "ladder.name" -> Optional.of(PlanField.LADDER_NAME);
            case "startsAt" -> Optional.of(PlanField.STARTS);
            case "endsAt", "schedule" -> Optional.of(PlanField.ENDS);
            case "warnErrorRate" -> Optional.of(PlanField.HEALTH_WARN);
            case "maxErrorRate", "health" -> Optional.of(PlanField.HEALTH_MAX);
            case "criticalErrorRate" -> Optional.of(PlanField.HEALTH_CRITICAL);
            default -> Optional.empty();
        };
    }
}
