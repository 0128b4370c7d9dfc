package dev.signalbox.desktop;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.Frames;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.store.Subscription;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Makes what a window does not show at first, so that it is there when it is asked for. What the store has to
/// say comes before, and each part gets a frame of its own: whoever presses something meanwhile waits for one part
/// at most. Confined to the JavaFX thread.
final class Warming {
    private static final long LONGEST_WAIT_MS = 1_000;
    private static final long DRAWING_MS = 200;

    private Warming() {}

    /// Warms `shown` as soon as its store has been heard and drawn, or has been silent for a second; calls `then`
    /// when that is done.
    ///
    /// @param isWanted asked before each part; the rest is left out once it is not
    static void begin(Workspace shown, TaskRunner tasks, BooleanSupplier isWanted, Runnable then) {
        tasks.when(
                heard(shown.backend().session()),
                heard -> Frames.afterNext(() -> inTurn(shown.warmth().iterator(), isWanted, then)),
                never -> {});
    }

    private static void inTurn(Iterator<Runnable> parts, BooleanSupplier isWanted, Runnable then) {
        if (parts.hasNext() && isWanted.getAsBoolean()) {
            parts.next().run();
            Frames.afterNext(() -> inTurn(parts, isWanted, then));
        } else {
            then.run();
        }
    }

    private static CompletableFuture<View> heard(Session session) {
        CompletableFuture<View> heard = new CompletableFuture<>();
        Subscription watch = session.watch(view -> {
            if (!(view.link() instanceof Link.Connecting)) {
                heard.complete(view);
            }
        });
        // What was heard is drawn in the background, and is wanted first.
        return heard.thenApplyAsync(view -> view, CompletableFuture.delayedExecutor(DRAWING_MS, TimeUnit.MILLISECONDS))
                .completeOnTimeout(session.view(), LONGEST_WAIT_MS, TimeUnit.MILLISECONDS)
                .whenComplete((view, never) -> watch.close());
    }
}
