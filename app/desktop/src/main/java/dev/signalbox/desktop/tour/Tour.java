package dev.signalbox.desktop.tour;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.demo.Fault;
import dev.signalbox.demo.Sample;
import dev.signalbox.demo.Scenario;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.sample.SampleRun;
import dev.signalbox.desktop.words.HealthWords;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.store.Subscription;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Plays the sample as a person would: by keys and actions, through the same screens, waiting for what really happens.
/// Runs on a thread of its own.
public final class Tour {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Longer than the stop's guard against a bounced key.
    private static final Duration DELIBERATION = Duration.ofMillis(600);

    private static final int QUARTER = 25;

    private final Scene scene;
    private final Executor screen;
    private final Navigator navigator;
    private final ActionRegistry actions;
    private final Session session;
    private final SampleRun sample;
    private final Pictures pictures;
    private final PrintStream out;

    /// @param screen runs tasks on the JavaFX thread
    /// @param out gets one line for each step
    public Tour(
            Scene scene,
            Executor screen,
            Navigator navigator,
            ActionRegistry actions,
            Session session,
            SampleRun sample,
            Pictures pictures,
            PrintStream out) {
        this.scene = scene;
        this.screen = screen;
        this.navigator = navigator;
        this.actions = actions;
        this.session = session;
        this.sample = sample;
        this.pictures = pictures;
        this.out = out;
    }

    /// Plays from start to stop.
    ///
    /// @throws TourFailedException when something that had to happen did not
    public void play() {
        say("No display was found, so the sample is played here. Pictures: "
                + pictures.folder().toAbsolutePath());
        say("The store is served at " + sample.address().map(Object::toString).orElse("no address")
                + "; a second process asks for " + Sample.USERS + " users' decisions over OpenFeature.");
        await("the sample's rollout", view -> rollout(view).isPresent());
        picture("board", new Route.Board());
        practise();
        climb();
        fail();
        stop();
        backOut();
        resume();
        picture("flags", new Route.Flags());
        picture("flag", new Route.FlagPage(Optional.of(Sample.DEEP_LINKS.flag())));
        picture("plan", new Route.RolloutPlan(Sample.DEEP_LINKS));
        picture("why", new Route.Why(Sample.DEEP_LINKS));
        open(new Route.Routing());
        aside("routing", "routing.suppose");
        picture("audit", new Route.Audit(Optional.empty()));
        picture("calendar", new Route.Calendar());
        picture("drafts", new Route.Drafts());
        picture("connections", new Route.Connections());
        picture("sources", new Route.Sources());
        picture("policies", new Route.Policies());
        picture("settings", new Route.Settings());
        layer("palette", "view.palette");
        key(KeyCode.ESCAPE);
        layer("help", "help.show");
        say("Done. The rollout was started, watched, stopped and rolled back from the console.");
    }

    private void climb() {
        await("Internal", view -> stage(view) >= 1);
        picture("rollout-internal", new Route.RolloutDetail(Sample.DEEP_LINKS));
        await("Beta", view -> percent(view) >= 1);
        say("Beta: 100 of 10,000 users.");
        onScreen(() -> sample.fail(new Fault(Scenario.ERRORS, QUARTER)));
        say("From 25 % on, the new path will fail 5 % of its requests.");
        await("25 %", view -> percent(view) >= QUARTER);
        say("25 %: the first stage with a quarter of the users.");
        picture("rollout-quarter", new Route.RolloutDetail(Sample.DEEP_LINKS));
    }

    private void fail() {
        View view = await("the verdict ROLLBACK", now -> verdict(now).equals(Optional.of(Verdict.ROLLBACK)));
        say("The store's verdict: roll back. "
                + rollout(view)
                        .flatMap(Rollout::assessment)
                        .map(found -> HealthWords.of(found) + ", over " + found.n() + " requests.")
                        .orElse(""));
        deliberate();
        picture("rollout-regressing", new Route.RolloutDetail(Sample.DEEP_LINKS));
        aside("rollout-who-is-next", "rollout.next");
        aside("rollout-what-if", "rollout.what-if");
        picture("board-regressing", new Route.Board());
        picture("pipeline", new Route.Pipeline());
        picture("incident", new Route.Incident());
        open(new Route.RolloutDetail(Sample.DEEP_LINKS));
    }

    private void stop() {
        long pressed = System.nanoTime();
        key(KeyCode.F12);
        onScreen(() -> pictures.take("stop-armed"));
        deliberate();
        key(KeyCode.ENTER);
        View view = await("the stop's acceptance", now -> !stopsOver(now).isEmpty());
        say("Ctrl+F12, Enter: stop accepted at revision " + view.revision() + ", "
                + Duration.ofNanos(System.nanoTime() - pressed).toMillis() + " ms after the first key.");
        deliberate();
        deliberate();
        onScreen(() -> pictures.take("stop-accepted"));
        key(KeyCode.ESCAPE);
        picture("rollout-stopped", new Route.RolloutDetail(Sample.DEEP_LINKS));
    }

    private void backOut() {
        press("rollout-turn-off");
        await(
                "the rollback",
                view -> rollout(view).map(Rollout::phase).orElseThrow() instanceof RolloutPhase.RolledBack);
        say("Rolled back in one jump: level 1, the flag is off.");
        picture("rollout-rolled-back", new Route.RolloutDetail(Sample.DEEP_LINKS));
    }

    private void resume() {
        write("rollout-reason", "The new path was mended");
        press("rollout-lift-button");
        await(
                "the request to resume",
                view -> view.state().orElseThrow().stops().request().isPresent());
        say("Asked to lift the stop. Nobody resumes alone in production.");
        picture("rollout-resume-waits", new Route.RolloutDetail(Sample.DEEP_LINKS));
        picture("board-resume-waits", new Route.Board());
        sample.letAnaConfirm();
        await("Ana's confirmation", view -> stopsOver(view).isEmpty());
        say("Ana confirmed as the second person. The stop is lifted; the rollout stays rolled back.");
    }

    private void practise() {
        onScreen(() -> actions.find("incident.practise").ifPresent(Action::run));
        awaitDrill();
        deliberate();
        onScreen(() -> pictures.take("drill-armed"));
        key(KeyCode.ENTER);
        deliberate();
        deliberate();
        onScreen(() -> pictures.take("drill-score"));
        key(KeyCode.ESCAPE);
        say("Incident, Practise stop: the same sheet over a drill's store. Nothing was stopped.");
    }

    /// What `action` lays over the board.
    private void layer(String name, String action) {
        onScreen(() -> {
            navigator.open(new Route.Board());
            actions.find(action).ifPresent(Action::run);
        });
        deliberate();
        onScreen(() -> pictures.take(name));
    }

    /// What `action` adds to the screen, and takes away again.
    private void aside(String name, String action) {
        onScreen(() -> actions.find(action).ifPresent(Action::run));
        deliberate();
        onScreen(() -> {
            pictures.take(name);
            actions.find(action).ifPresent(Action::run);
        });
    }

    private void picture(String name, Route route) {
        open(route);
        deliberate();
        onScreen(() -> pictures.take(name));
    }

    private void open(Route route) {
        onScreen(() -> navigator.open(route));
    }

    /// Presses and releases a key where the focus is; F12 with the shortcut key.
    private void key(KeyCode code) {
        onScreen(() -> {
            Node focus = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
            Event.fireEvent(focus, event(KeyEvent.KEY_PRESSED, code));
            Event.fireEvent(focus, event(KeyEvent.KEY_RELEASED, code));
        });
    }

    private static KeyEvent event(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        boolean shortcut = code == KeyCode.F12;
        return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, false, shortcut, false, false);
    }

    /// Presses the button called `id`, as a person could.
    private void press(String id) {
        onScreen(() -> {
            Button button = find(id, Button.class);
            if (button.isDisabled()) {
                throw new TourFailedException("The button '" + button.getText() + "' could not be pressed.");
            }
            button.fire();
        });
    }

    /// Writes `text` into the field called `id`.
    private void write(String id, String text) {
        onScreen(() -> find(id, TextField.class).setText(text));
    }

    private <N extends Node> N find(String id, Class<N> kind) {
        return Optional.ofNullable(scene.lookup("#" + id))
                .filter(Node::isVisible)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new TourFailedException("The screen shows no '" + id + "'."));
    }

    private void deliberate() {
        CompletableFuture<Boolean> later = new CompletableFuture<>();
        later.completeOnTimeout(true, DELIBERATION.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void onScreen(Runnable task) {
        try {
            CompletableFuture.runAsync(task, screen).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof TourFailedException told) {
                throw told;
            }
            throw failure;
        }
    }

    /// The drill's sheet comes when its store is open.
    private void awaitDrill() {
        for (long waited = 0; waited < PATIENCE.dividedBy(DELIBERATION); waited++) {
            if (CompletableFuture.supplyAsync(() -> scene.lookup(".drill") != null, screen)
                    .join()) {
                return;
            }
            deliberate();
        }
        throw new TourFailedException("Waited in vain for the drill.");
    }

    private View await(String what, Predicate<View> condition) {
        CompletableFuture<View> found = new CompletableFuture<>();
        try (Subscription _ = session.watch(view -> {
            if (view.state().isPresent() && condition.test(view)) {
                found.complete(view);
            }
        })) {
            return found.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            throw new TourFailedException("Waited in vain for " + what + ".", late);
        }
    }

    private static Optional<Rollout> rollout(View view) {
        return view.state().flatMap(state -> state.rollouts().get(Sample.DEEP_LINKS));
    }

    private static int stage(View view) {
        return rollout(view).map(Rollout::stageIndex).orElse(0);
    }

    private static double percent(View view) {
        return rollout(view).map(Rollout::plannedPercent).orElse(0.0);
    }

    private static Optional<Verdict> verdict(View view) {
        return rollout(view).flatMap(Rollout::assessment).map(assessment -> assessment.verdict());
    }

    private static java.util.List<dev.signalbox.domain.stop.EmergencyStop> stopsOver(View view) {
        return view.state().map(state -> state.stopsOver(Sample.DEEP_LINKS)).orElse(java.util.List.of());
    }

    private void say(String line) {
        out.println(line);
    }
}
