package dev.signalbox.desktop.next;

import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.decision.Leaving;
import dev.signalbox.domain.decision.NextInLine;
import dev.signalbox.domain.decision.NextSubject;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who would come on with the next stage and who would go off, in words.
///
/// @param coming with the next stage
/// @param leaving with a rollback, or by what is edited
public record NextView(Part coming, Part leaving) {
    /// Before anything was found out.
    public static final NextView NONE = new NextView(
            new Part("Next stage", "Nothing is known of the store yet.", List.of()),
            new Part("Rollback", "", List.of()));

    /// One list.
    ///
    /// @param words how many of how many, or why nobody
    public record Part(String title, String words, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// One subject.
    ///
    /// @param details such as `large · priority 40 · bucket 1,204`
    public record Line(String subject, String details) {}

    /// What `state` says of `rollout`. Looks at every known subject, so it is done in the background.
    public static NextView of(State state, Rollout rollout, InstantSource clock) {
        return new NextView(coming(state, rollout, clock), leaving(state, rollout, clock));
    }

    /// Why nobody can be told of.
    public static NextView problem(String words) {
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
        return new Part(title, words(next.subjects().size(), next.known(), "would come on"), lines(next.subjects()));
    }

    private static Part leaving(State state, Rollout rollout, InstantSource clock) {
        Leaving leaving = Leaving.of(state, rollout, clock);
        return new Part(
                "Turned off",
                words(leaving.subjects().size(), leaving.known(), "would go off"),
                lines(leaving.subjects()));
    }

    /// Where the screen's own button for the next step leads.
    static Optional<Integer> stage(Rollout rollout) {
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() -> Optional.of(1);
            case RolloutPhase.RolledBack rolledBack ->
                Optional.of(rollout.ladder().retryStage());
            case RolloutPhase.Live live -> rollout.nextStage().map(next -> live.stage() + 1);
        };
    }

    static String words(int found, int known, String would) {
        if (known == 0) {
            return "No subject is known by name, so nobody can be named.";
        }
        String all = number(known) + (known == 1 ? " known subject " : " known subjects ");
        return (found == 0 ? "None" : number(found)) + " of " + all + would + ".";
    }

    private static List<Line> lines(List<NextSubject> subjects) {
        return subjects.stream().map(NextView::line).toList();
    }

    /// Which revision it is worked out by.
    ///
    /// @param age of what is known, such as `4 min old`; empty while it is live
    /// @param known who is known by name beside subjects with a size and internal people
    public static String basis(long revision, String age, String known) {
        return "By revision " + number(revision) + (age.isEmpty() ? "" : ", " + age)
                + ". Known are subjects with a size, internal people" + known + ". Everybody else is decided for when"
                + " they come, so this is no count of everybody.";
    }

    static Line line(NextSubject subject) {
        return new Line(
                subject.subject(),
                subject.category().map(SizeCategory::seedName).orElse("no size known") + " · priority "
                        + subject.priority().value() + " · bucket " + number(subject.bucket()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
