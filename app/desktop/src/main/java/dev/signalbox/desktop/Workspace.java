package dev.signalbox.desktop;

import dev.signalbox.client.stop.StopChoices;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopJournal;
import dev.signalbox.client.stop.StopThreads;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.shell.Shell;
import dev.signalbox.desktop.stop.StopSheet;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.store.Subscription;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// A window's content over one store: what [Wiring] has put together. Confined to the JavaFX thread.
///
/// @param actions everything that can be done in it
/// @param deafen ends its listening to the window's keys; set on entering
record Workspace(
        Backend backend,
        Shell shell,
        ActionRegistry actions,
        StopSheet stop,
        StopFlow flow,
        StopJournal journal,
        StopThreads threads,
        Subscription takingUp,
        AtomicReference<Runnable> deafen)
        implements AutoCloseable {
    Parent root() {
        return shell.root();
    }

    /// Makes it the content of `scene`.
    void enter(Scene scene) {
        scene.setRoot(root());
        deafen.set(shell.listenTo(scene));
    }

    /// Makes the first stop, and the first look at a rollout, as quick as any later one.
    void warm() {
        stop.warm();
        shell.warm();
    }

    /// Takes up stops that an earlier run left unanswered, once it is known what they cover.
    static Subscription takeUp(Backend backend, StopFlow flow, TaskRunner tasks) {
        boolean[] done = {false};
        return backend.session()
                .watch(view -> view.state().ifPresent(state -> {
                    Optional<Environment> first =
                            state.environments().values().min(Comparator.comparing(environment -> environment.key()));
                    if (!done[0] && first.isPresent()) {
                        done[0] = true;
                        StopChoices choices = StopChoices.of(state, first.get().key(), Optional.empty());
                        tasks.run(
                                () -> {
                                    flow.takeUp(choices);
                                    return choices;
                                },
                                taken -> {},
                                failed -> System.getLogger(Workspace.class.getName())
                                        .log(
                                                System.Logger.Level.WARNING,
                                                "Earlier stops could not be taken up.",
                                                failed));
                    }
                }));
    }

    /// Ends what is on the JavaFX thread; the backend is closed elsewhere, because that blocks.
    void closeView() {
        deafen.get().run();
        takingUp.close();
        stop.close();
        shell.close();
        threads.close();
        journal.close();
    }

    @Override
    public void close() {
        closeView();
        backend.close();
    }
}
