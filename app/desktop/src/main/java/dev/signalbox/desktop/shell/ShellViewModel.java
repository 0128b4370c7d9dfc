package dev.signalbox.desktop.shell;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.words.OverrideWords;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the window's frame says: which environment, how fresh the picture is, what time it is. Confined to the screen's
/// thread.
public final class ShellViewModel implements AutoCloseable {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Session session;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Subscription watch;
    private final javafx.util.Subscription ticks;
    private final ReadOnlyObjectWrapper<StoreKind> kind = new ReadOnlyObjectWrapper<>(StoreKind.LIVE);
    private final ReadOnlyObjectWrapper<Optional<Environment>> environment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyObjectWrapper<Freshness> freshness = new ReadOnlyObjectWrapper<>(Freshness.CONNECTING);
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> overrides = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper clocks = new ReadOnlyStringWrapper("");
    private View view;

    /// @param zone the person's own, shown beside UTC
    public ShellViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.view = session.view();
        this.ticks = ticker.everySecond(this::tick);
        this.watch = session.watch(changed -> tasks.screen().execute(() -> show(changed)));
        environment.subscribe(this::showOverrides);
        show(view);
    }

    /// Whether the window's store is the real one; presumed until the store has said so.
    ReadOnlyObjectProperty<StoreKind> kind() {
        return kind.getReadOnlyProperty();
    }

    /// The environment the window is in; absent until the store has named one.
    public ReadOnlyObjectProperty<Optional<Environment>> environment() {
        return environment.getReadOnlyProperty();
    }

    /// Who is signed in, and where the window is.
    LockView.Facts facts() {
        return new LockView.Facts(
                view.identity().map(identity -> identity.actor().name()).orElse(""), environment.get(), kind.get());
    }

    ReadOnlyStringProperty connection() {
        return connection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Freshness> freshness() {
        return freshness.getReadOnlyProperty();
    }

    /// What there is to know of the cache on this computer.
    ReadOnlyObjectProperty<Optional<String>> notice() {
        return notice.getReadOnlyProperty();
    }

    /// What a person has to do about the connection.
    ReadOnlyObjectProperty<Optional<String>> advice() {
        return advice.getReadOnlyProperty();
    }

    /// What the store's environment overrides, and what comes of it in the environment the window is in.
    ReadOnlyObjectProperty<List<String>> overrides() {
        return overrides.getReadOnlyProperty();
    }

    /// UTC and the person's own time.
    ReadOnlyStringProperty clocks() {
        return clocks.getReadOnlyProperty();
    }

    /// Every environment, production first.
    List<Environment> environments() {
        return view.state().stream()
                .flatMap(state -> state.environments().values())
                .sorted(Comparator.comparing(Environment::kind)
                        .reversed()
                        .thenComparing(found -> found.key().value()))
                .toList();
    }

    /// Puts the window into `key`'s environment; one that the store does not know changes nothing.
    void enter(EnvironmentKey key) {
        environments().stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .ifPresent(found -> environment.set(Optional.of(found)));
    }

    /// Puts the window into the environment after the one it is in.
    void enterNext() {
        List<Environment> all = environments();
        if (!all.isEmpty()) {
            int here = environment.get().map(all::indexOf).orElse(-1);
            environment.set(Optional.of(all.get((here + 1) % all.size())));
        }
    }

    /// Where `flag` is laid out next: in the environment the window is in, or else in the first other one, where it is
    /// not laid out yet; where it is everywhere, in the one the window is in. Absent for a flag that nobody knows.
    Optional<FlagAddress> toLayOut(FlagKey flag) {
        return view.state().filter(state -> state.flags().contains(flag)).flatMap(state -> {
            List<FlagAddress> places = Stream.concat(environment.get().stream(), environments().stream())
                    .map(found -> new FlagAddress(flag, found.key()))
                    .toList();
            return places.stream()
                    .filter(place -> !state.rollouts().contains(place))
                    .findFirst()
                    .or(() -> places.stream().findFirst());
        });
    }

    /// Asks the store what its newest revision is, and tells `said` whether that is what is shown.
    /// What is shown is kept up to date by the store itself; this is for whoever wants to be sure.
    void askNow(Consumer<String> said) {
        tasks.when(
                session.audit(AuditQuery.newest(1)),
                newest -> said.accept(compared(newest.records().stream()
                        .mapToLong(record -> record.entry().sequence())
                        .max()
                        .orElse(0))),
                failed -> said.accept("Not refreshed. "
                        + Objects.requireNonNullElse(failed.getMessage(), "The store does not answer.")));
    }

    private String compared(long newest) {
        return newest <= view.revision()
                ? String.format(
                        Locale.ROOT, "Asked just now: revision %,d is the newest, and this is it.", view.revision())
                : String.format(
                        Locale.ROOT,
                        "The store is at revision %,d; this shows %,d and is catching up.",
                        newest,
                        view.revision());
    }

    @Override
    public void close() {
        watch.close();
        ticks.unsubscribe();
    }

    private void show(View changed) {
        view = changed;
        notice.set(changed.notice());
        advice.set(LinkWords.advice(changed, zone));
        changed.identity().ifPresent(identity -> kind.set(identity.kind()));
        if (environment.get().isEmpty()) {
            environments().stream().findFirst().ifPresent(first -> environment.set(Optional.of(first)));
        }
        showOverrides();
        tick();
    }

    private void showOverrides() {
        overrides.set(view.state()
                .flatMap(state -> environment.get().map(here -> OverrideWords.of(state, here)))
                .orElse(List.of()));
    }

    private void tick() {
        Instant now = clock.instant();
        connection.set(LinkWords.of(view, now, zone) + LinkWords.freshness(view, now, zone));
        freshness.set(freshnessAt(now));
        clocks.set("UTC " + CLOCK.format(now.atZone(ZoneOffset.UTC)) + "   local " + CLOCK.format(now.atZone(zone)));
    }

    private Freshness freshnessAt(Instant now) {
        return switch (view.link()) {
            case Link.Connecting() -> Freshness.CONNECTING;
            case Link.Offline offline -> Freshness.OFFLINE;
            case Link.SignedOut signedOut -> Freshness.OFFLINE;
            case Link.NotTrusted notTrusted -> Freshness.OFFLINE;
            case Link.Live() ->
                Duration.between(view.heardAt(), now).compareTo(LinkWords.SLOW_AFTER) > 0
                        ? Freshness.SLOW
                        : Freshness.LIVE;
        };
    }

    /// How far the picture can be trusted.
    enum Freshness {
        CONNECTING,
        LIVE,
        SLOW,
        OFFLINE
    }
}
