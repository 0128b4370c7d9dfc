package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Finding;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.Incidents;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What people have recorded about rollouts.
public final class Recorded {
    /// The latest on each figure and statement of each rollout.
    public static final Register<String, Finding> REGISTER = new Register<>("finding", Finding.class, Finding::key);

    private Recorded() {}

    /// What was recorded since the stage that `rollout` is on began, of what the stage asks for; nothing when it is not
    /// live. What the stage asks of incidents, the store knows by itself.
    public static Findings on(State state, Rollout rollout) {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        Map<String, Answer> answers = new HashMap<>();
        for (Finding finding : list(state, rollout)) {
            switch (finding.what()) {
                case Finding.What.Figure(var metric, double value) -> figures.put(metric, value);
                case Finding.What.Statement(var statement, var answer) -> answers.put(statement, answer);
            }
        }
        if (asksOfIncidents(rollout.stage())) {
            figures.put(Metric.GRAVE_INCIDENTS, (double) grave(state, rollout));
        }
        return new Findings(figures, answers);
    }

    /// How many P0 and P1 incidents run over the flag.
    private static long grave(State state, Rollout rollout) {
        return Incidents.over(state, rollout.address()).stream()
                .filter(incident -> incident.severity() != Severity.P2)
                .count();
    }

    private static boolean asksOfIncidents(Stage stage) {
        return Stream.concat(stage.successCriteria().stream(), stage.rollbackTriggers().stream())
                .anyMatch(criterion -> criterion instanceof Criterion.Measured measured
                        && measured.metric() == Metric.GRAVE_INCIDENTS);
    }

    /// The same with who recorded it, and when.
    public static List<Finding> list(State state, Rollout rollout) {
        return asked(rollout.stage())
                .flatMap(name -> state.of(REGISTER).get(Finding.key(rollout.address(), name)).stream())
                .filter(finding -> isOnStage(finding, rollout))
                .toList();
    }

    /// The success criteria of the stage that wait for a person.
    public static List<Criterion> open(State state, Rollout rollout) {
        Findings findings = on(state, rollout);
        return rollout.stage().successCriteria().stream()
                .filter(criterion -> !findings.settles(criterion) && !isMeasured(criterion, rollout))
                .toList();
    }

    /// A PASS says that every series was known and met its bound.
    private static boolean isMeasured(Criterion criterion, Rollout rollout) {
        return criterion instanceof Criterion.Measured measured
                && measured.metric().origin() == Metric.Origin.SERIES
                && rollout.assessment().map(Assessment::verdict).equals(Optional.of(Verdict.PASS));
    }

    static boolean isOnStage(Finding finding, Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Live live
                && finding.stage() == live.stage()
                && !finding.at().isBefore(live.since());
    }

    /// Every figure that people may record, and the stage's statements.
    private static Stream<String> asked(Stage stage) {
        Stream<String> figures = Stream.of(Metric.values())
                .filter(metric -> metric.origin() != Metric.Origin.REQUESTS)
                .map(Metric::name);
        return Stream.concat(figures, statements(stage));
    }

    static Stream<String> statements(Stage stage) {
        return Stream.concat(stage.successCriteria().stream(), stage.rollbackTriggers().stream())
                .filter(Criterion.Manual.class::isInstance)
                .map(criterion -> ((Criterion.Manual) criterion).statement());
    }
}
