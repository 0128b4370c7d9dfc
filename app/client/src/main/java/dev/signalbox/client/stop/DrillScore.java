package dev.signalbox.client.stop;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a practised stop went, told from where it stood and when. Safe for any thread.
public final class DrillScore {
    /// What is promised from the first key to the store's answer (console.md section 5).
    public static final Duration PROMISED = Duration.ofSeconds(2);

    /// How many actions are promised.
    public static final int PROMISED_STEPS = 2;

    private @Nullable Instant opened;
    private @Nullable StopReach chosen;
    private int steps;
    private Optional<Card> card = Optional.empty();

    /// What is shown at the end.
    ///
    /// @param time from the open sheet to the store's answer
    /// @param own how much of it the person took
    /// @param steps what they did: opening, each change of what stops, and the press
    /// @param confirmed how many of the four lines are done
    public record Card(Duration time, Duration own, int steps, int confirmed) {
        /// The result as a sentence.
        public String words() {
            boolean kept = time.compareTo(PROMISED) <= 0 && steps <= PROMISED_STEPS;
            return (kept ? "Within what is promised: " : "Promised are ") + PROMISED_STEPS + " steps and "
                    + seconds(PROMISED) + ". " + seconds(own) + " were yours, the rest the console's and the store's.";
        }
    }

    /// Where the practised stop stands now.
    ///
    /// @param text what is said of it now
    public synchronized void saw(StopProgress progress, StopText text) {
        switch (progress) {
            case StopProgress.Idle() -> begin();
            case StopProgress.Armed armed -> armed(armed);
            case StopProgress.Pressed pressed -> pressed(pressed, text);
        }
    }

    /// The score; absent until the store has answered.
    public synchronized Optional<Card> card() {
        return card;
    }

    /// `length` to the tenth of a second, such as `1.8 s`.
    public static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }

    private void begin() {
        opened = null;
        chosen = null;
        steps = 0;
        card = Optional.empty();
    }

    private void armed(StopProgress.Armed armed) {
        if (opened == null) {
            opened = armed.since();
        }
        if (!armed.reach().equals(chosen)) {
            chosen = armed.reach();
            steps++;
        }
    }

    private void pressed(StopProgress.Pressed pressed, StopText text) {
        Instant from = opened;
        if (from != null && pressed.delivery() instanceof Delivery.Accepted(var by, long revision, var at)) {
            card = Optional.of(new Card(
                    Duration.between(from, at),
                    Duration.between(from, pressed.press().at()),
                    steps + 1,
                    (int) text.ladder().stream()
                            .filter(line -> line.mark() == StopText.Mark.DONE)
                            .count()));
        }
    }
}
