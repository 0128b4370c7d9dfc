package dev.signalbox.desktop.live;

import dev.signalbox.desktop.fx.TaskRunner;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Draws in the background, one drawing at a time: whoever asks faster than that gets the drawing that was asked for
/// last. Confined to the screen's thread.
///
/// @param <T> what is drawn
public final class Drawing<T> {
    private final String what;
    private final TaskRunner tasks;
    private final Consumer<? super T> drawn;
    private Optional<Supplier<T>> next = Optional.empty();
    private boolean busy;

    /// @param what names what is drawn, for the log of what went wrong
    /// @param drawn is given each drawing, on the screen's thread
    public Drawing(String what, TaskRunner tasks, Consumer<? super T> drawn) {
        this.what = what;
        this.tasks = tasks;
        this.drawn = drawn;
    }

    /// Has `work` done now, or as soon as what is being drawn is done. A drawing that fails is logged, and what was
    /// shown stays.
    public void ask(Supplier<T> work) {
        next = Optional.of(work);
        if (!busy) {
            begin();
        }
    }

    /// True while something is being drawn.
    public boolean isBusy() {
        return busy;
    }

    private void begin() {
        next.ifPresent(work -> {
            next = Optional.empty();
            busy = true;
            tasks.run(work, this::done, this::failed);
        });
    }

    private void done(T result) {
        busy = false;
        drawn.accept(result);
        if (!busy) {
            begin();
        }
    }

    private void failed(Throwable failure) {
        busy = false;
        System.getLogger(Drawing.class.getName()).log(System.Logger.Level.ERROR, "No " + what + ".", failure);
        begin();
    }
}
