package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.stop.StopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rollout's way so far, folded from its log entries: which stage it was on, what was served,
/// and what happened.
///
/// @param steps what was served
/// @param stages which stage was in force from when, stops left aside
/// @param marks what happened
/// @param begun when the latest run began, and on which stage
record Course(List<Step> steps, List<OnStage> stages, List<Mark> marks, OnStage begun) {
    /// From `at` on, stage `stage`; 0 is off.
    record OnStage(Instant at, int stage) {}

    /// The course of `rollout` of `app`.
    ///
    /// @param history oldest first; entries about anything else are passed over
    static Course of(Rollout rollout, AppKey app, List<LogEntry> history, Instant otherwiseFrom) {
        Folding folding = new Folding(rollout, app, otherwiseFrom);
        history.forEach(folding::take);
        return folding.course();
    }

    private static final class Folding {
        private final Rollout rollout;
        private final AppKey app;
        private final List<Step> steps = new ArrayList<>();
        private final List<OnStage> stages = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final Set<StopId> stops = new HashSet<>();
        private OnStage begun;
        private int stage;
        /// The latest on the stage that is in force.
        private Optional<Assessment> verdict = Optional.empty();

        Folding(Rollout rollout, AppKey app, Instant otherwiseFrom) {
            this.rollout = rollout;
            this.app = app;
            this.begun = new OnStage(rollout.startedAt().orElse(otherwiseFrom), 1);
        }

        Course course() {
            return new Course(steps, stages, marks, begun);
        }

        void take(LogEntry entry) {
            switch (entry.event()) {
                case Event.OnRollout event -> {
                    if (event.address().equals(rollout.address())) {
                        take(entry, event);
                    }
                }
                case Event.StopEngaged(var stop, var scope) -> {
                    if (scope.covers(rollout.address(), app)) {
                        stops.add(stop);
                        mark(entry, Mark.Kind.STOP, "Stopped by " + entry.actorName());
                        serve(entry);
                    }
                }
                case Event.StopsCleared(var cleared) -> {
                    if (stops.removeAll(cleared)) {
                        mark(entry, Mark.Kind.STAGE, "Stop lifted");
                        serve(entry);
                    }
                }
                case Event.EnvironmentCreated event -> {}
                case Event.AppCreated event -> {}
                case Event.FlagCreated event -> {}
                case Event.FlagDescribed event -> {}
                case Event.SegmentDefined event -> {}
                case Event.InternalActorChanged event -> {}
                case Event.StopExplained event -> {}
                case Event.ResumeRequested event -> {}
                case Event.OnDevice event -> {}
                case ChapterEvent event -> {}
            }
        }

        private void take(LogEntry entry, Event.OnRollout event) {
            switch (event) {
                case Event.RolloutStarted(var address, int to) -> begin(entry, to);
                case Event.RolloutRestarted(var address, int to) -> begin(entry, to);
                case Event.StageMoved(var address, int from, int to, var bypass) -> moveTo(entry, to);
                case Event.RolloutReentered(var address, int from, int to) -> moveTo(entry, to);
                case Event.RollbackUndone(var address, int to) -> {
                    mark(entry, Mark.Kind.STAGE, "Undone");
                    onStage(entry, to);
                }
                case Event.RolledBack(var address, int from, var grounds) -> {
                    mark(entry, Mark.Kind.ROLLED_BACK, words(entry, grounds), evidence(grounds));
                    onStage(entry, 0);
                }
                case Event.RolloutPaused paused -> mark(entry, Mark.Kind.PAUSE, "Paused");
                case Event.RolloutResumed resumed -> mark(entry, Mark.Kind.PAUSE, "Resumed");
                case Event.RolloutPlanned planned -> {}
                case Event.ExemptionSet exemption -> {}
                case Event.ExemptionRemoved exemption -> {}
                case Event.HealthPolicyChanged policy -> {}
                case Event.WhitelistAdded whitelist -> {}
                case Event.WhitelistRemoved whitelist -> {}
                case Event.StrategyChanged strategy -> {}
                case Event.ScheduleChanged schedule -> {}
                case Event.AssessmentChanged(var address, var assessment) -> {
                    verdict = Optional.of(assessment);
                    judged(entry, assessment);
                }
            }
        }

        private void begin(LogEntry entry, int to) {
            begun = new OnStage(entry.at(), to);
            moveTo(entry, to);
        }

        private void moveTo(LogEntry entry, int to) {
            boolean automatic = entry.actor().equals(Actor.MONITOR.id());
            mark(
                    entry,
                    Mark.Kind.STAGE,
                    automatic ? nameOf(to) + " by the store" : nameOf(to),
                    automatic ? verdict.map(DetailWords::evidence).orElse("") : "");
            onStage(entry, to);
        }

        private void onStage(LogEntry entry, int to) {
            stage = Math.min(to, rollout.ladder().last());
            verdict = Optional.empty();
            stages.add(new OnStage(entry.at(), stage));
            serve(entry);
        }

        private void serve(LogEntry entry) {
            double percent =
                    stops.isEmpty() ? rollout.ladder().stage(stage).target().plannedPercent(rollout.population()) : 0;
            steps.add(new Step(entry.at(), percent, nameOf(stage)));
        }

        private void mark(LogEntry entry, Mark.Kind kind, String label) {
            mark(entry, kind, label, "");
        }

        private void mark(LogEntry entry, Mark.Kind kind, String label, String evidence) {
            marks.add(new Mark(entry.at(), kind, label, evidence));
        }

        /// That nothing is known yet is no news.
        private void judged(LogEntry entry, Assessment assessment) {
            if (assessment.verdict() != Verdict.NO_DATA) {
                String label = "Verdict: " + DetailWords.verdict(assessment.verdict());
                mark(entry, Mark.Kind.VERDICT, label, DetailWords.evidence(assessment));
            }
        }

        private static String evidence(Grounds grounds) {
            return grounds instanceof Grounds.Automatic(var assessment) ? DetailWords.evidence(assessment) : "";
        }

        private String nameOf(int index) {
            return rollout.ladder()
                    .stage(Math.min(index, rollout.ladder().last()))
                    .name();
        }

        private static String words(LogEntry entry, Grounds grounds) {
            return grounds instanceof Grounds.Automatic
                    ? "Rolled back by the store"
                    : "Rolled back by " + entry.actorName();
        }
    }
}
