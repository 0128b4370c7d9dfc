package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.whatif.Act;
import dev.signalbox.domain.whatif.Moment;
import dev.signalbox.domain.whatif.Replay;
import dev.signalbox.domain.whatif.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The course that a rollout would have taken, to be drawn over the one it took.
///
/// @param steps what would have been served
/// @param marks what would have been done, oldest first
/// @param until how far the recording goes
record Hypothesis(List<Step> steps, List<Mark> marks, Instant until) {
    Hypothesis {
        steps = List.copyOf(steps);
        marks = List.copyOf(marks);
    }

    /// What `replay` of `scenario` comes to.
    ///
    /// @param population of which a stage takes its share
    static Hypothesis of(Scenario scenario, Replay replay, long population) {
        List<Step> steps = new ArrayList<>(List.of(step(scenario.ladder().stage(1), scenario.start(), population)));
        List<Mark> marks = new ArrayList<>();
        Act before = Act.STAY;
        for (Moment moment : replay.moments()) {
            String from = scenario.ladder().stage(moment.stage()).name();
            String why = DetailWords.evidence(moment.assessment());
            switch (moment.act()) {
                case STAY -> {}
                case ADVANCE -> {
                    Stage next = scenario.ladder().stage(moment.stage() + 1);
                    steps.add(step(next, moment.at(), population));
                    marks.add(new Mark(moment.at(), Mark.Kind.STAGE, "On to " + next.name(), why));
                }
                case ROLL_BACK -> {
                    steps.add(new Step(moment.at(), 0, "Off"));
                    marks.add(new Mark(moment.at(), Mark.Kind.ROLLED_BACK, "Rolled back from " + from, why));
                }
                case TELL -> {
                    if (before != Act.TELL) {
                        marks.add(
                                new Mark(moment.at(), Mark.Kind.VERDICT, "People told to roll back from " + from, why));
                    }
                }
            }
            before = moment.act();
        }
        Instant until = replay.moments().isEmpty()
                ? scenario.start()
                : replay.moments().getLast().at();
        return new Hypothesis(steps, marks, until);
    }

    private static Step step(Stage stage, Instant at, long population) {
        return new Step(at, stage.target().plannedPercent(population), stage.name());
    }

    /// What would have been done at most `near` from `at`, and what it would have rested on; empty for nothing.
    String event(Instant at, Duration near) {
        return marks.stream()
                .filter(mark -> Duration.between(mark.at(), at).abs().compareTo(near) <= 0)
                .min(Comparator.comparing(
                        mark -> Duration.between(mark.at(), at).abs()))
                .map(mark -> "What if: " + mark.words())
                .orElse("");
    }

    /// What would have been served at `at`, in words; empty where the replay says nothing.
    String words(Instant at) {
        if (at.isAfter(until)) {
            return "";
        }
        return GraphModel.stepAt(steps, at)
                .map(step -> "what if " + GraphReading.percent(step.percent()))
                .orElse("");
    }
}
