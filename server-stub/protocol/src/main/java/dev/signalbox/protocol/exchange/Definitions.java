package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What this store's flags decide, in what all tools have in common.
final class Definitions {
    private static final SegmentKey INTERNAL = new SegmentKey("internal-actors");
    private static final String BY_HAND = "Do it by hand in the other tool, or wait.";

    private Definitions() {}

    static List<FlagDefinition> of(State state, EnvironmentKey environment, Report report) {
        return state.rollouts()
                .values()
                .filter(rollout -> rollout.address().environment().equals(environment))
                .sorted(Comparator.comparing(Rollout::address))
                .map(rollout -> of(state, rollout, report))
                .toList();
    }

    private static FlagDefinition of(State state, Rollout rollout, Report report) {
        String path = rollout.address().flag().value();
        if (!rollout.schedule().equals(Schedule.ALWAYS)) {
            report.note(path + ".schedule", "It is open for a time only, and the export is not.", BY_HAND);
        }
        boolean stopped = !state.stopsOver(rollout.address()).isEmpty();
        if (stopped) {
            report.note(
                    path + ".stop", "An emergency stop covers it: it is exported as off.", "Export it again later.");
        }
        boolean live = rollout.phase() instanceof RolloutPhase.Live && rollout.stageIndex() > 0;
        return new FlagDefinition(
                rollout.address().flag(),
                state.flags()
                        .get(rollout.address().flag())
                        .map(Flag::description)
                        .orElse(""),
                live && !stopped ? FlagDefinition.Standing.ON : FlagDefinition.Standing.OFF,
                audience(
                        state,
                        rollout,
                        live ? rollout.stage() : rollout.ladder().stage(1),
                        report),
                subjects(rollout, ExemptionEffect.FORCE_ENABLE),
                subjects(rollout, ExemptionEffect.FORCE_DISABLE));
    }

    private static Audience audience(State state, Rollout rollout, Stage stage, Report report) {
        String path = rollout.address().flag() + ".stages." + stage.name();
        return switch (stage.target()) {
            case StageTarget.Off() -> new Audience.Share(Percentage.NONE);
            case StageTarget.Share(var percentage) -> new Audience.Share(percentage);
            case StageTarget.SegmentMembers(var segment, var percentage) ->
                new Audience.Members(
                        state.segments().get(segment).orElseGet(() -> new Segment(segment, Set.of(), List.of())),
                        percentage);
            case StageTarget.InternalActors() -> internal(state, path, report);
            case StageTarget.Count count -> counted(count, rollout.population(), path, report);
        };
    }

    private static Audience internal(State state, String path, Report report) {
        report.note(
                path,
                "Who is internal is kept here once for all flags; the export has today's list.",
                "Export again when the list changes.");
        Set<String> today = state.internalActors().keys().collect(Collectors.toSet());
        return new Audience.Members(new Segment(INTERNAL, today, List.of()), Percentage.ALL);
    }

    private static Audience counted(StageTarget.Count count, long population, String path, Report report) {
        int buckets = count.buckets(population);
        int percent = buckets * 100 / StageTarget.BUCKETS;
        report.note(
                path,
                count.subjects() + " subjects are a number, and the export has " + percent + " %.",
                "Compare the two when the number of subjects changes.");
        return new Audience.Share(new Percentage(percent));
    }

    private static Set<String> subjects(Rollout rollout, ExemptionEffect effect) {
        return rollout.exemptions()
                .values()
                .filter(exemption -> exemption.effect() == effect)
                .map(Exemption::subject)
                .collect(Collectors.toSet());
    }
}
