package dev.signalbox.desktop.stop;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.Reachability;
import dev.signalbox.client.stop.StopChoices;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopOpening;
import dev.signalbox.client.stop.StopPress;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopReach;
import dev.signalbox.client.stop.StopText;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.client.stop.StopWords;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopReadiness;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the sheet, the banner and the STOP button show, without a control. Confined to the screen's thread.
final class StopModel implements AutoCloseable {
    /// How often the way of a press is walked without pressing.
    static final Duration REHEARSE_EVERY = Duration.ofSeconds(60);

    private final StopFlow flow;
    private final Session session;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final StopWords words;
    private final Supplier<StopContext> whereabouts;
    private final AfterModel after;
    private final AskModel ask;
    private final javafx.util.Subscription ticks;
    private final dev.signalbox.domain.store.Subscription watch;
    private final ReadOnlyObjectWrapper<Sheet> sheet;
    private final ReadOnlyObjectWrapper<Optional<String>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StopReadiness> readiness =
            new ReadOnlyObjectWrapper<>(new StopReadiness(StopReadiness.Look.QUEUES, "not tried yet"));
    private Optional<Instant> rehearsed = Optional.empty();
    private Optional<Instant> rehearsing = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private boolean wasLive;

    /// What the sheet shows.
    ///
    /// @param choices widths that an armed stop can be changed to
    record Sheet(StopProgress progress, StopText text, List<StopReach> choices) {
        Sheet {
            choices = List.copyOf(choices);
        }
    }

    StopModel(
            StopFlow flow,
            Session session,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            StopWords words,
            Supplier<StopContext> whereabouts,
            AfterModel after,
            AskModel ask) {
        this.flow = flow;
        this.session = session;
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        this.whereabouts = whereabouts;
        this.after = after;
        this.ask = ask;
        this.sheet = new ReadOnlyObjectWrapper<>(now());
        flow.onChange(() -> tasks.screen().execute(this::refresh));
        this.ticks = ticker.everySecond(this::tick);
        this.watch = session.watch(view -> tasks.screen().execute(() -> heard(view)));
        rehearse();
    }

    ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// What to say of presses without an answer that the sheet does not show.
    ReadOnlyObjectProperty<Optional<String>> banner() {
        return banner.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StopReadiness> readiness() {
        return readiness.getReadOnlyProperty();
    }

    /// How the sheet opens from where the person is. Works without a store, and without ever having heard one.
    StopOpening opening(StopWidth wanted) {
        View view = session.view();
        StopContext here = whereabouts.get();
        State state = view.state().orElseGet(() -> State.empty(new TenantId("unknown")));
        EnvironmentKey environment = here.environment()
                .or(() -> here.subject().map(address -> address.environment()))
                .orElse(new EnvironmentKey("production"));
        return new StopOpening(
                StopChoices.of(state, environment, here.subject()),
                wanted == StopWidth.FLAG && here.subject().isEmpty() ? StopWidth.ENVIRONMENT : wanted,
                view.link() instanceof Link.Live ? Reachability.HEARD : Reachability.OFFLINE,
                view.identity()
                        .map(identity -> Permit.of(identity.actor(), state))
                        .orElseGet(Permit.Granted::new));
    }

    /// Shows the oldest press without an answer.
    void showUnanswered() {
        flow.unanswered().stream()
                .findFirst()
                .ifPresent(press -> flow.show(press.press().id()));
    }

    /// What the sheet shows pressed; absent while nothing is.
    Optional<StopPress> pressed() {
        return flow.progress() instanceof StopProgress.Pressed pressed
                ? Optional.of(pressed.press())
                : Optional.empty();
    }

    /// Whether the shown press waits for a person: it is late, and nobody can tell whether it is still wanted.
    boolean isHeld() {
        return held().isPresent();
    }

    /// Sends the shown press, which is held, after all.
    void sendHeld() {
        held().ifPresent(press -> flow.sendHeld(press.id()));
    }

    /// Gives the shown press, which is held, up.
    ///
    /// @param reason not blank; goes into the journal
    void giveUpHeld(String reason) {
        held().ifPresent(press -> flow.giveUp(press.id(), reason.strip()));
    }

    private Optional<StopPress> held() {
        return flow.progress() instanceof StopProgress.Pressed pressed && pressed.isHeld()
                ? Optional.of(pressed.press())
                : Optional.empty();
    }

    /// Sends what waits at once.
    void sendNow() {
        flow.reconnected();
    }

    @Override
    public void close() {
        ticks.unsubscribe();
        watch.close();
    }

    private void heard(View view) {
        boolean live = view.link() instanceof Link.Live;
        if (live && !wasLive) {
            flow.reconnected();
        }
        wasLive = live;
        refresh();
    }

    private void tick() {
        if (rehearsing
                .filter(at -> Duration.between(at, clock.instant()).compareTo(REHEARSE_EVERY) < 0)
                .isEmpty()) {
            rehearse();
        }
        refresh();
    }

    private void rehearse() {
        Instant at = clock.instant();
        rehearsing = Optional.of(at);
        tasks.run(
                flow::rehearse,
                found -> {
                    fault = found;
                    rehearsed = Optional.of(at);
                    refresh();
                },
                failure -> fault = Optional.of("its rehearsal failed"));
    }

    private Sheet now() {
        StopProgress progress = flow.progress();
        return new Sheet(
                progress,
                words.of(progress, clock.instant()),
                progress instanceof StopProgress.Armed armed ? armed.choices().reaches() : List.of());
    }

    private void refresh() {
        Sheet next = now();
        // First, because the sheet puts the focus on what they show.
        after.follow();
        ask.follow();
        if (!next.equals(sheet.get())) {
            sheet.set(next);
        }
        banner.set(flow.unanswered().stream()
                .filter(press -> !(next.progress() instanceof StopProgress.Pressed shown
                        && shown.press().id().equals(press.press().id())))
                .map(press -> words.banner(press, clock.instant()))
                .findFirst());
        readiness.set(readinessNow());
    }

    private StopReadiness readinessNow() {
        View view = session.view();
        boolean forbidden = view.identity()
                .filter(identity -> Permit.of(identity.actor()) instanceof Permit.Denied)
                .isPresent();
        if (forbidden) {
            return new StopReadiness(StopReadiness.Look.FORBIDDEN, "not allowed here: it says who can");
        }
        return switch (view.link()) {
            case Link.Live() -> new StopReadiness(StopReadiness.Look.READY, ready());
            case Link.Connecting() -> new StopReadiness(StopReadiness.Look.QUEUES, "will queue (connecting)");
            case Link.Offline offline -> new StopReadiness(StopReadiness.Look.QUEUES, "will queue (offline)");
            case Link.NotTrusted notTrusted ->
                new StopReadiness(StopReadiness.Look.QUEUES, "will queue (store not trusted)");
        };
    }

    private String ready() {
        String tried = rehearsed
                .map(at -> "ready "
                        + Math.max(0, Duration.between(at, clock.instant()).toSeconds()) + " s ago")
                .orElse("not tried yet");
        return fault.map(why -> tried + ", cannot record here: " + why).orElse(tried);
    }
}
