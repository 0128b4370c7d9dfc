package dev.signalbox.desktop;

import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopJournal;
import dev.signalbox.client.stop.StopThreads;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.notification.UndeliveredStops;
import dev.signalbox.desktop.shell.Shell;
import dev.signalbox.desktop.stop.StopSheet;
import dev.signalbox.domain.store.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/// A window's content over one store: what [Wiring] has put together. Confined to the JavaFX thread.
///
/// @param actions everything that can be done in it
/// @param practice closed before the stop that it stands beside
/// @param detached windows beside the first one
/// @param content of the first window; set on entering
/// @param deafen ends its listening to the window's keys; set on entering
record Workspace(
        Backend backend,
        Shell shell,
        ActionRegistry actions,
        StopSheet stop,
        Practice practice,
        StopFlow flow,
        StopJournal journal,
        StopThreads threads,
        UndeliveredStops undelivered,
        Subscription takingUp,
        DetachedWindows detached,
        AtomicReference<Optional<WindowContent>> content,
        AtomicReference<Runnable> deafen) {
    Parent root() {
        return shell.root();
    }

    /// Makes it the content of `scene`.
    void enter(Scene scene) {
        WindowContent shown = new WindowContent(scene, shell);
        shown.show();
        content.set(Optional.of(shown));
        javafx.util.Subscription blind = watchAttention(scene);
        deafen.set(() -> {
            shown.end();
            content.set(Optional.empty());
            blind.unsubscribe();
        });
    }

    /// A window that nobody has looked at yet is not looked away from.
    private javafx.util.Subscription watchAttention(Scene scene) {
        boolean[] seen = {false};
        return scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(focused -> {
                    seen[0] |= focused;
                    undelivered.attention(
                            focused || !seen[0]
                                    ? UndeliveredStops.Attention.HERE
                                    : UndeliveredStops.Attention.ELSEWHERE);
                });
    }

    /// What makes the first stop, and the first look at a screen, as quick as any later one, in parts.
    List<Runnable> warmth() {
        return Stream.concat(stop.warmth().stream(), shell.warmth().stream()).toList();
    }

    /// Ends what is on the JavaFX thread; the backend is closed elsewhere, because that blocks.
    ///
    /// @return done when all is said that there was to say of stops that were left undelivered
    CompletableFuture<?> closeView() {
        deafen.get().run();
        CompletableFuture<?> said = undelivered.leave();
        takingUp.close();
        detached.close();
        practice.close();
        stop.close();
        shell.close();
        threads.close();
        journal.close();
        return said;
    }
}
