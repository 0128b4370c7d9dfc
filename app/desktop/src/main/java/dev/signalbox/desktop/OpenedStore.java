package dev.signalbox.desktop;

import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.sample.SampleRun;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.source.SourceTimer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the opening of a store brings. Opening blocks on disk and network.
///
/// @param seen a handle for whatever is shown
/// @param stopLane a handle that only the stop uses
/// @param proof a handle that only looks for a stop's effect
/// @param decides the decisions that the store makes in this process, by environment; none where it is elsewhere
/// @param room the folder that this console keeps for the store
/// @param cache keeps what is seen
/// @param sample present when it is the sample
/// @param firstRun whether nobody has used the store yet
/// @param parts closed after everything else, in order
record OpenedStore(
        RolloutStore seen,
        RolloutStore stopLane,
        RolloutStore proof,
        Function<EnvironmentKey, Optional<CompiledFlags>> decides,
        Room room,
        StateCache cache,
        Optional<SampleRun> sample,
        FirstRun firstRun,
        List<AutoCloseable> parts) {
    private static final TenantId LOCAL_TENANT = new TenantId("default");

    OpenedStore {
        parts = List.copyOf(parts);
    }

    /// @param data where the console keeps what is on this computer
    /// @param byKey hears of the stops that go out by this computer's key
    static OpenedStore of(Source source, Path data, InstantSource clock, BreakGlassLog byKey) {
        return switch (source) {
            case Source.Embedded embedded -> embedded(embedded.file(), data, clock);
            case Source.SampleData() -> sample(data, clock);
            case Source.Remote(Access access) -> remote(access, data, clock, byKey);
        };
    }

    private static OpenedStore embedded(Path file, Path data, InstantSource clock) {
        Engine engine = Engine.open(file, clock);
        if (engine.tenants().isEmpty()) {
            engine.createTenant(LOCAL_TENANT, "This computer");
        }
        TenantId tenant = engine.tenants().getFirst();
        Actor person = person(Role.SYSTEM_ADMIN);
        engine.people().seat(person);
        Monitor monitor = new Monitor(engine, System::getenv).start();
        SourceTimer sources = SourceTimer.start(engine);
        RolloutStore seen = engine.store(tenant, person);
        return new OpenedStore(
                seen,
                engine.store(tenant, person),
                engine.store(tenant, person),
                environment -> engine.flags(tenant, environment),
                Room.open(data, file.toString(), folder -> Whose.of(new Person(tenant, person.id())), clock),
                StateCache.none(),
                Optional.empty(),
                seen.state().flags().size() == 0 ? FirstRun.YES : FirstRun.NO,
                List.of(sources, monitor, engine));
    }

    private static OpenedStore sample(Path data, InstantSource clock) {
        Sample sample = Sample.STANDARD;
        SampleRun run = SampleRun.prepare(sample, SampleRun.folder(data), clock);
        Actor person = person(Role.RELEASE_MANAGER);
        run.engine().people().seat(person);
        run.start(sample, said -> {});
        return new OpenedStore(
                run.as(person),
                run.as(person),
                run.as(person),
                environment -> run.engine().flags(Sample.TENANT, environment),
                Room.open(data, "the sample", folder -> Whose.of(new Person(Sample.TENANT, person.id())), clock),
                StateCache.none(),
                Optional.of(run),
                FirstRun.NO,
                List.of(run));
    }

    /// Only a store that may be out of reach is kept a copy of.
    private static OpenedStore remote(Access access, Path data, InstantSource clock, BreakGlassLog byKey) {
        Room room = Room.open(data, access.where(), folder -> Whose.holderOf(access.token(), folder), clock);
        return new OpenedStore(
                HttpRolloutStore.at(access),
                room.stopLane(access, byKey),
                HttpRolloutStore.at(access),
                environment -> Optional.empty(),
                room,
                room.cache(access),
                Optional.empty(),
                FirstRun.NO,
                List.of());
    }

    /// The person at this computer, where the store is their own.
    private static Actor person(Role role) {
        String name = ComputerAccount.name();
        return new Actor(name, name, Set.of(role));
    }
}
