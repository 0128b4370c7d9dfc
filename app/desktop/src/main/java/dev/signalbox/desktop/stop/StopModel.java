package dev.signalbox.desktop.stop;

import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.DrillScore;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.Reachability;
import dev.signalbox.client.stop.SelfTest;
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
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the sheet, the banner and the STOP button show, without a control. Confined to the screen's thread.
final class StopModel implements AutoCloseable {
    private final Occasion asked;
    private final Occasion.DrillServer drillServer = new Occasion.DrillServer(new DrillScore());
    private final StopFlow flow;
    private final Session session;
    private final SelfTest selfTest;
    private final Timepiece time;
    private final InstantSource clock;
    private final StopWords words;
    private final Supplier<StopContext> whereabouts;
    private final StopTones tones;
    private final AfterModel after;
    private final AskModel ask;
    private final javafx.util.Subscription ticks;
    private final dev.signalbox.domain.store.Subscription watch;
    private final ReadOnlyObjectWrapper<Sheet> sheet;
    private final ReadOnlyObjectWrapper<Optional<String>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StopReadiness> readiness =
            new ReadOnlyObjectWrapper<>(new StopReadiness(StopReadiness.Look.UNPROVEN, "Stop not tested yet"));
    private boolean wasLive;

    /// What the sheet shows.
    ///
    /// @param choices widths that an armed stop can be changed to
    /// @param card how a drill went; absent while it goes on, and always of a real stop
    record Sheet(StopProgress progress, StopText text, List<StopReach> choices, Optional<DrillScore.Card> card) {
        Sheet {
            choices = List.copyOf(choices);
        }
    }

    StopModel(StopPorts ports, Supplier<StopContext> whereabouts, AfterModel after, AskModel ask) {
        this.asked = ports.occasion();
        this.flow = ports.flow();
        this.session = ports.session();
        this.selfTest = ports.selfTest();
        this.time = ports.time();
        this.clock = ports.clock();
        this.words = new StopWords(ports.zone());
        this.whereabouts = whereabouts;
        this.tones = ports.tones();
        this.after = after;
        this.ask = ask;
        TaskRunner tasks = ports.tasks();
        Ticker ticker = ports.ticker();
        this.sheet = new ReadOnlyObjectWrapper<>(now());
        flow.onChange(() -> tasks.screen().execute(this::refresh));
        this.ticks = ticker.everySecond(this::refresh);
        this.watch = session.watch(view -> tasks.screen().execute(() -> heard(view)));
        selfTest.listen(() -> tasks.screen().execute(this::refresh));
        selfTest.start();
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

    /// What the sheet is for: of a store that has not been heard yet it is presumed that it stops.
    Occasion occasion() {
        return switch (asked) {
            case Occasion.Real real ->
                session.view()
                                .identity()
                                .filter(identity -> identity.kind() == StoreKind.DRILL)
                                .isPresent()
                        ? drillServer
                        : real;
            case Occasion.Drill drill -> drill;
            case Occasion.DrillServer server -> server;
        };
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
        selfTest.close();
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

    private Sheet now() {
        StopProgress progress = flow.progress();
        StopText text = words.of(progress, clock.instant());
        List<StopReach> choices =
                progress instanceof StopProgress.Armed armed ? armed.choices().reaches() : List.of();
        return switch (occasion()) {
            case Occasion.Real() -> new Sheet(progress, text, choices, Optional.empty());
            case Occasion.Drill(DrillScore score) -> practised(progress, text, choices, score);
            case Occasion.DrillServer(DrillScore score) -> practised(progress, text, choices, score);
        };
    }

    private static Sheet practised(StopProgress progress, StopText text, List<StopReach> choices, DrillScore score) {
        score.saw(progress, text);
        return new Sheet(progress, text.asDrill(), choices, score.card());
    }

    private void refresh() {
        Sheet next = now();
        // First, because the sheet puts the focus on what they show.
        after.follow();
        ask.follow();
        tones.follow(flow.presses());
        if (!next.equals(sheet.get())) {
            sheet.set(next);
        }
        banner.set(flow.unanswered().stream()
                .filter(press -> !(next.progress() instanceof StopProgress.Pressed shown
                        && shown.press().id().equals(press.press().id())))
                .map(press -> words.banner(press, clock.instant()))
                .findFirst());
        readiness.set(Readiness.of(session.view(), selfTest.report(), time.now()));
    }
}
