package dev.signalbox.desktop.rollout;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.template.Templates;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.whatif.Recordings;
import dev.signalbox.domain.whatif.Replay;
import dev.signalbox.domain.whatif.Scenario;
import dev.signalbox.domain.whatif.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Replays the rollout that is shown with other figures or on another ladder, over what was recorded of it. The
/// recording is read once and kept, so the same wish always gives the same answer; without a connection what the graph
/// shows is replayed. Confined to the screen's thread; reading and replaying are done in the background.
final class WhatIfModel {
    /// The first choice of ladder.
    static final String OWN_LADDER = "As it is";

    /// Finer steps would say no more than the judge's windows ask for, and be read for longer.
    private static final long MOST_STEPS = 50_000;

    private final Session session;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<Optional<Ground>> ground;
    private final StringProperty ladder = new SimpleStringProperty(OWN_LADDER);
    private final Map<WhatIfField, StringProperty> figures = new EnumMap<>(WhatIfField.class);
    private final ReadOnlyObjectWrapper<WhatIfView> view = new ReadOnlyObjectWrapper<>(WhatIfView.NONE);
    private final ReadOnlyObjectWrapper<Map<WhatIfField, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private Optional<FlagAddress> address = Optional.empty();
    private Optional<Recording> recording = Optional.empty();
    private AtomicBoolean wanted = new AtomicBoolean();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;

    /// What the graph rests on.
    ///
    /// @param from when it begins
    /// @param series absent where nothing could be read yet
    record Ground(Instant from, Optional<MetricSeries> series) {}

    /// What is replayed.
    ///
    /// @param source for a person
    private record Recording(State state, Rollout rollout, Instant from, MetricSeries series, String source) {}

    WhatIfModel(
            Session session,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone,
            Supplier<Optional<Ground>> ground) {
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        this.clock = clock;
        this.zone = zone;
        this.ground = ground;
        ladder.subscribe(this::replay);
    }

    /// The name of the ladder that is tried.
    StringProperty ladder() {
        return ladder;
    }

    /// What is typed into `field`; empty for the figure in force.
    StringProperty figure(WhatIfField field) {
        return figures.computeIfAbsent(field, made -> {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe(this::replay);
            return text;
        });
    }

    ReadOnlyObjectProperty<WhatIfView> view() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<WhatIfField, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// True while something is read or replayed that can be called off.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What it was replayed on, how old that is, and what is taken for granted.
    ReadOnlyStringProperty basis() {
        return basis.getReadOnlyProperty();
    }

    ZoneId zone() {
        return zone;
    }

    /// The ladders there are to try.
    List<String> ladders() {
        Stream<String> offered = session.view().state().stream()
                .flatMap(state -> Templates.offered(state).stream())
                .map(StageLadder::name);
        return Stream.concat(Stream.of(OWN_LADDER), offered).toList();
    }

    /// What is in force on the stage that the rollout is on, for `field`, as it would be typed.
    String inForce(WhatIfField field) {
        return session.view()
                .state()
                .flatMap(state -> address.flatMap(at -> state.rollouts().get(at))
                        .map(rollout -> field.inForce(judgedBy(state, rollout))))
                .orElse("");
    }

    private static EffectivePolicy judgedBy(State state, Rollout rollout) {
        return Policies.effective(state, rollout, rollout.ladder().stage(Math.max(1, rollout.stageIndex())));
    }

    /// Reads what was recorded of the rollout at `opened`, and replays it.
    void open(FlagAddress opened) {
        close();
        address = Optional.of(opened);
        ticks = ticker.everySecond(this::tick);
        read();
    }

    /// Lets go; what is typed is forgotten, since it was about that rollout.
    void close() {
        cancel();
        ticks.unsubscribe();
        address = Optional.empty();
        recording = Optional.empty();
        ladder.set(OWN_LADDER);
        figures.values().forEach(text -> text.set(""));
        view.set(WhatIfView.NONE);
        problems.set(Map.of());
        basis.set("");
    }

    /// Calls off what is being read or replayed; what was shown before stays.
    void cancel() {
        wanted.set(false);
        busy.set(false);
        if (address.isPresent() && view.get().course().isEmpty()) {
            view.set(WhatIfView.saying("Called off. Read it again to go on."));
        }
    }

    /// Reads what was recorded up to now, and replays it.
    void read() {
        Optional<Ground> known = ground.get();
        Optional<State> state = session.view().state();
        Optional<Rollout> rollout =
                address.flatMap(at -> state.flatMap(found -> found.rollouts().get(at)));
        if (known.isEmpty() || rollout.isEmpty()) {
            view.set(WhatIfView.saying("The rollout is not known yet, so nothing can be replayed."));
            return;
        }
        Instant from = known.get().from();
        Instant to = clock.instant();
        if (rollout.get().startedAt().isEmpty() || !to.isAfter(from)) {
            view.set(WhatIfView.saying("Nothing was recorded: the rollout has not begun."));
            return;
        }
        if (!(session.view().link() instanceof Link.Live)) {
            fallBack(state.get(), rollout.get(), known.get());
            return;
        }
        AtomicBoolean mine = begin();
        tasks.run(
                () -> Recordings.read(session.store(), rollout.get().address(), from, to, step(from, to)),
                series -> take(mine, new Recording(state.get(), rollout.get(), from, series, "read from the store")),
                failure -> {
                    if (mine.get()) {
                        fallBack(state.get(), rollout.get(), known.get());
                    }
                });
    }

    private static Duration step(Instant from, Instant to) {
        return Duration.ofSeconds(1 + Duration.between(from, to).toSeconds() / MOST_STEPS);
    }

    private AtomicBoolean begin() {
        wanted.set(false);
        wanted = new AtomicBoolean(true);
        busy.set(true);
        return wanted;
    }

    private void fallBack(State state, Rollout rollout, Ground known) {
        busy.set(false);
        known.series()
                .ifPresentOrElse(
                        series -> {
                            recording = Optional.of(
                                    new Recording(state, rollout, known.from(), series, "as the graph last read them"));
                            replay();
                        },
                        () -> view.set(WhatIfView.saying(
                                "The store cannot be asked, and no figures are kept here to be replayed.")));
    }

    private void take(AtomicBoolean mine, Recording read) {
        if (mine.get()) {
            recording = Optional.of(read);
            replay();
        }
    }

    private void replay() {
        recording.ifPresent(recorded -> wish().ifPresent(wish -> {
            AtomicBoolean mine = begin();
            tasks.run(
                    () -> replayed(recorded, wish, mine), found -> show(mine, found), failure -> refuse(mine, failure));
        }));
        tick();
    }

    private WhatIfView replayed(Recording recorded, WhatIfWish wish, AtomicBoolean mine) {
        Scenario scenario = wish.on(recorded.state(), recorded.rollout(), recorded.from());
        Replay replay = WhatIf.replay(scenario, recorded.series(), mine::get);
        return WhatIfView.of(
                scenario, replay, recorded.series(), recorded.rollout().population(), zone);
    }

    private void show(AtomicBoolean mine, WhatIfView found) {
        if (mine.get()) {
            busy.set(false);
            view.set(found);
        }
    }

    private void refuse(AtomicBoolean mine, Throwable failure) {
        if (mine.get()) {
            busy.set(false);
            if (failure instanceof InvalidValueException invalid) {
                mark(invalid);
            } else {
                view.set(WhatIfView.saying("It could not be replayed in this console. Read it again."));
            }
        }
    }

    /// What is typed; absent, and marked where it stands, when it cannot be read.
    private Optional<WhatIfWish> wish() {
        Map<WhatIfField, String> typed = new EnumMap<>(WhatIfField.class);
        for (WhatIfField field : WhatIfField.values()) {
            typed.put(field, figure(field).get());
        }
        try {
            WhatIfWish wish = new WhatIfWish(
                    recording.flatMap(known -> Templates.named(known.state(), ladder.get())), WhatIfField.read(typed));
            problems.set(Map.of());
            return Optional.of(wish);
        } catch (InvalidValueException invalid) {
            mark(invalid);
            return Optional.empty();
        }
    }

    private void mark(InvalidValueException invalid) {
        wanted.set(false);
        busy.set(false);
        problems.set(Map.of(WhatIfField.called(invalid.field()).orElse(WhatIfField.BACK), PlanText.problem(invalid)));
        view.set(WhatIfView.saying("Not replayed: mend what is marked."));
    }

    private void tick() {
        basis.set(recording.map(this::basis).orElse(""));
    }

    private String basis(Recording recorded) {
        List<MetricPoint> points = recorded.series().points();
        String age = points.isEmpty()
                ? ""
                : ", the newest "
                        + DetailWords.length(Duration.between(points.getLast().at(), clock.instant())) + " old";
        return DetailWords.number(points.size()) + " recorded steps of "
                + DetailWords.length(recorded.series().step()) + ", " + recorded.source() + age
                + ". A stage counts as left as soon as its time is over and its verdict is pass, and what only people can"
                + " see as in order. Rates are taken over from the exposure they were recorded at.";
    }
}
