package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.decision.Leaving;
import dev.signalbox.domain.decision.NextInLine;
import dev.signalbox.domain.decision.NextSubject;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Who would come on with the next stage and who would go off with a rollback, in words.
///
/// @param coming with the next stage
/// @param leaving with a rollback
record NextView(Part coming, Part leaving) {
    /// Before anything was found out.
    static final NextView NONE = new NextView(
            new Part("Next stage", "Nothing is known of the store yet.", List.of()),
            new Part("Rollback", "", List.of()));

    /// One list.
    ///
    /// @param words how many of how many, or why nobody
    record Part(String title, String words, List<Line> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    /// One subject.
    ///
    /// @param details such as `large · priority 40 · bucket 1,204`
    record Line(String subject, String details) {}

    /// What `state` says of `rollout`. Looks at every known subject, so it is done in the background.
    static NextView of(State state, Rollout rollout, InstantSource clock) {
        return new NextView(coming(state, rollout, clock), leaving(state, rollout, clock));
    }

    static NextView problem(String words) {
        return new NextView(new Part("Next stage", words, List.of()), new Part("Rollback", "", List.of()));
    }

    private static Part coming(State state, Rollout rollout, InstantSource clock) {
        return stage(rollout)
                .map(stage -> NextInLine.at(state, rollout, stage, clock))
                .map(next -> coming(state, rollout, next))
                .orElseGet(() -> new Part(
                        "Next stage",
                        "There is none: it is on the last one, "
                                + rollout.stage().name() + ".",
                        List.of()));
    }

    private static Part coming(State state, Rollout rollout, NextInLine next) {
        String title = "Next stage: " + next.stageName();
        if (!state.stopsOver(rollout.address()).isEmpty()) {
            return new Part(title, "Nobody comes on while an emergency stop covers it.", List.of());
        }
        return new Part(title, words(next.subjects(), next.known(), "would come on"), lines(next.subjects()));
    }

    private static Part leaving(State state, Rollout rollout, InstantSource clock) {
        Leaving leaving = Leaving.of(state, rollout, clock);
        return new Part(
                "Turned off", words(leaving.subjects(), leaving.known(), "would go off"), lines(leaving.subjects()));
    }

    /// Where the screen's own button for the next step leads.
    private static Optional<Integer> stage(Rollout rollout) {
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() -> Optional.of(1);
            case RolloutPhase.RolledBack rolledBack ->
                Optional.of(rollout.ladder().retryStage());
            case RolloutPhase.Live live -> rollout.nextStage().map(next -> live.stage() + 1);
        };
    }

    private static String words(List<NextSubject> found, int known, String would) {
        if (known == 0) {
            return "No subject is known by name, so nobody can be named.";
        }
        String all = DetailWords.number(known) + (known == 1 ? " known subject " : " known subjects ");
        return (found.isEmpty() ? "None" : DetailWords.number(found.size())) + " of " + all + would + ".";
    }

    private static List<Line> lines(List<NextSubject> subjects) {
        return subjects.stream().map(NextView::line).toList();
    }

    private static Line line(NextSubject subject) {
        return new Line(
                subject.subject(),
                subject.category().map(SizeCategory::seedName).orElse("no size known") + " · priority "
                        + subject.priority().value() + " · bucket " + DetailWords.number(subject.bucket()));
    }
}
