package dev.signalbox.desktop.source;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.source.Sources;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the sources screen shows at one moment. Immutable.
///
/// @param lines by name, those in use first
/// @param places the rollouts that can be fed
record SourcesView(List<Line> lines, List<FlagAddress> places) {
    static final SourcesView NOTHING = new SourcesView(List.of(), List.of());

    SourcesView {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
    }

    /// A source, and how asking it goes.
    ///
    /// @param asked when it was last asked, in words
    /// @param standing how that went, in words
    record Line(KeptSource kept, Status status, String asked, String standing) {
        SourceKey key() {
            return kept.key();
        }

        String kind() {
            return SourceKind.of(kept.source().origin()).label();
        }

        String address() {
            return kept.source().origin().url().value();
        }

        /// All of it, to be heard.
        String spoken() {
            return key() + ". " + standing + " Last asked: " + asked + ". " + kind() + ", " + address() + ". Feeds "
                    + feeds() + ".";
        }

        String feeds() {
            return SourceForm.words(kept.source().address()) + ", "
                    + SourceForm.label(kept.source().variant()).toLowerCase(Locale.ROOT);
        }
    }

    /// @param asked how asking each goes, as far as that is known
    static SourcesView of(State state, Map<SourceKey, SourceState> asked, Instant now) {
        return new SourcesView(
                state.of(Sources.REGISTER)
                        .values()
                        .sorted(Comparator.comparing(KeptSource::standing).thenComparing(KeptSource::key))
                        .map(kept -> line(kept, asked.getOrDefault(kept.key(), SourceState.untried(kept.key())), now))
                        .toList(),
                state.rollouts().keys().sorted().toList());
    }

    private static Line line(KeptSource kept, SourceState how, Instant now) {
        String age = how.triedAt()
                .map(at -> Times.length(Duration.between(at, now)) + " ago")
                .orElse("Never");
        return switch (kept.standing()) {
            case RETIRED -> new Line(kept, Status.OFF, age, "Paused: it is not asked.");
            case IN_USE ->
                how.cause()
                        .map(cause -> new Line(kept, Status.REGRESSING, age, "Fails: " + cause))
                        .orElseGet(() -> how.triedAt().isEmpty()
                                ? new Line(kept, Status.UNKNOWN, age, "It was not asked yet.")
                                : new Line(kept, Status.HEALTHY, age, "Answers."));
        };
    }
}
