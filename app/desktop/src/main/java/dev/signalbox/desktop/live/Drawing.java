package dev.signalbox.desktop.live;

import dev.signalbox.desktop.fx.TaskRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Draws in the background, one drawing at a time: whoever asks faster than that gets the drawing that was asked for
/// last. Confined to the screen's thread.
///
/// A calm one rests after each drawing: nobody reads faster, and a store that changes two hundred times a second must
/// not take the screen from the keyboard. What comes after a rest is drawn at once.
///
/// @param <T> what is drawn
public final class Drawing<T> {
    /// How long a calm one rests.
    private static final Duration REST = Duration.ofMillis(250);

    private final String what;
    private final TaskRunner tasks;
    private final Duration rest;
    private final Consumer<? super T> drawn;
    private Optional<Supplier<T>> next = Optional.empty();
    private boolean busy;

    private Drawing(String what, TaskRunner tasks, Duration rest, Consumer<? super T> drawn) {
        this.what = what;
        this.tasks = tasks;
        this.rest = rest;
        this.drawn = drawn;
    }

    /// Draws what a person asks for: as soon as it can.
    ///
    /// @param what names what is drawn, for the log of what went wrong
    /// @param drawn is given each drawing, on the screen's thread
    public static <T> Drawing<T> prompt(String what, TaskRunner tasks, Consumer<? super T> drawn) {
        return new Drawing<>(what, tasks, Duration.ZERO, drawn);
    }

    /// Draws what happens by itself: at once, and then four times a second at most.
    ///
    /// @param what names what is drawn, for the log of what went wrong
    /// @param drawn is given each drawing, on the screen's thread
    public static <T> Drawing<T> calm(String what, TaskRunner tasks, Consumer<? super T> drawn) {
        return new Drawing<>(what, tasks, REST, drawn);
    }

    /// Has `work` done now, or as soon as what is being drawn is done. A drawing that fails is logged, and what was
    /// shown stays.
    public void ask(Supplier<T> work) {
        next = Optional.of(work);
        if (!busy) {
            begin();
        }
    }

    private void begin() {
        next.ifPresent(work -> {
            next = Optional.empty();
            busy = true;
            tasks.run(work, this::done, this::failed);
        });
    }

    private void done(T result) {
        drawn.accept(result);
        goOn();
    }

    private void failed(Throwable failure) {
        System.getLogger(Drawing.class.getName()).log(System.Logger.Level.ERROR, "No " + what + ".", failure);
        goOn();
    }

    private void goOn() {
        if (rest.isZero()) {
            rested();
        } else {
            tasks.later(rest, this::rested);
        }
    }

    private void rested() {
        busy = false;
        begin();
    }
}
