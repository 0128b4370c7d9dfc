package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.words.HealthWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Finding;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What people found on the stage that counts, and what they can still record. Pure.
///
/// @param lines what counts: what, who, when and until when
/// @param open how many of the stage's success criteria wait for a person, in words; empty for none
/// @param asks what can be recorded; empty while nobody is exposed
record FindingsView(List<String> lines, String open, List<Ask> asks) {
    FindingsView {
        lines = List.copyOf(lines);
        asks = List.copyOf(asks);
    }

    /// Something that a person can record.
    sealed interface Ask {
        /// What people choose it by.
        String label();

        /// A statement of the stage that only a person can check.
        record Statement(String statement) implements Ask {
            @Override
            public String label() {
                return statement;
            }
        }

        /// A figure that no request bears.
        record Figure(Metric metric) implements Ask {
            @Override
            public String label() {
                return name(metric) + (metric.unit().isEmpty() ? "" : ", in " + metric.unit());
            }
        }

        /// Requests that were counted elsewhere.
        record Requests() implements Ask {
            @Override
            public String label() {
                return "Requests, as worked / failed";
            }
        }
    }

    static FindingsView of(State state, Rollout rollout, Instant now, ZoneId zone) {
        Stage stage = rollout.stage();
        if (!(rollout.phase() instanceof RolloutPhase.Live)) {
            return new FindingsView(List.of(), "", List.of());
        }
        Stream<Ask> statements = Stream.concat(stage.successCriteria().stream(), stage.rollbackTriggers().stream())
                .flatMap(criterion -> statement(criterion).stream());
        Stream<Ask> figures = Stream.of(Metric.values())
                .filter(metric -> metric.origin() == Metric.Origin.PEOPLE && metric != Metric.OBJECTIONS)
                .map(Ask.Figure::new);
        return new FindingsView(
                Recorded.list(state, rollout).stream()
                        .map(finding -> line(finding, stage, now, zone))
                        .toList(),
                open(Recorded.open(state, rollout).size()),
                Stream.of(statements, figures, Stream.<Ask>of(new Ask.Requests()))
                        .flatMap(asks -> asks)
                        .toList());
    }

    private static Optional<Ask> statement(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> Optional.of(new Ask.Statement(statement));
            case Criterion.Measured measured -> Optional.empty();
        };
    }

    private static String open(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "1 criterion waits for a person.";
            default -> count + " criteria wait for a person.";
        };
    }

    private static String line(Finding finding, Stage stage, Instant now, ZoneId zone) {
        return what(finding.what()) + "\n" + finding.byName() + ", " + Times.day(finding.at(), now, zone)
                + (finding.note().isBlank() ? "" : ", \"" + finding.note() + "\"") + ". Counts while on " + stage.name()
                + ".";
    }

    private static String what(Finding.What what) {
        return switch (what) {
            case Finding.What.Figure(var metric, double value) ->
                name(metric) + ": " + HealthWords.figure(value, metric);
            case Finding.What.Statement(var statement, var answer) -> statement + ": " + word(answer);
        };
    }

    private static String name(Metric metric) {
        return metric.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + metric.label().substring(1);
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case HOLDS -> "it is so";
            case FAILS -> "it is not so";
        };
    }
}
