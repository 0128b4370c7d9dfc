package dev.signalbox.domain.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a scenario fared.
///
/// @param moments every look, oldest first; the last one is a rollback, or the last that the metrics allow
public record Replay(List<Moment> moments) {
    public Replay {
        moments = List.copyOf(moments);
    }

    /// Where the store would have rolled back by itself; absent where it would not have.
    public Optional<Moment> rollback() {
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(moments.getLast()).filter(moment -> moment.act() == Act.ROLL_BACK);
    }

    /// The same, with looks in a row that came to the same put together.
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Moment moment : moments) {
            if (!spans.isEmpty() && goesOn(spans.getLast(), moment)) {
                spans.set(spans.size() - 1, span(spans.getLast().from(), moment));
            } else {
                spans.add(span(moment.at(), moment));
            }
        }
        return spans;
    }

    private static boolean goesOn(Span span, Moment moment) {
        return span.stage() == moment.stage()
                && (span.act() == Act.STAY || span.act() == moment.act())
                && span.assessment().saysTheSameAs(moment.assessment());
    }

    private static Span span(Instant from, Moment last) {
        return new Span(from, last.at(), last.stage(), last.assessment(), last.act());
    }
}
