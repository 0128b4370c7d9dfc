package dev.signalbox.desktop;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopEvidence;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.draft.Desk;
import dev.signalbox.desktop.sample.SampleRun;
import dev.signalbox.desktop.stop.StopWays;
import dev.signalbox.desktop.stop.StoreEvidence;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies behind a window: a session, the stop's own handle on the same store, and whatever runs it in this process.
/// Opening blocks on disk and is not for the JavaFX thread.
///
/// @param name the store's name, as people read it
/// @param stopLane a handle that only the stop uses
/// @param ways what is left when the store does not answer a stop
/// @param desk what a person has prepared for the store
/// @param sample present when it is the sample
/// @param firstRun whether nobody has used the store yet
/// @param parts closed with it, in order
record Backend(
        String name,
        Session session,
        RolloutStore stopLane,
        StopEvidence evidence,
        StopWays ways,
        Desk.Access desk,
        Optional<SampleRun> sample,
        FirstRun firstRun,
        List<AutoCloseable> parts)
        implements AutoCloseable {
    /// Whether nobody has used a store yet.
    enum FirstRun {
        YES,
        NO
    }

    private static final TenantId LOCAL_TENANT = new TenantId("default");

    private static final StopSigner IN_PROCESS = new StopSigner.Unable(
            "This store runs inside this console: there is no server that a file could be brought to. Use the command.");

    Backend {
        parts = List.copyOf(parts);
    }

    /// @param data where the console keeps what is on this computer
    static Backend open(Source source, Path data, InstantSource clock) {
        return switch (source) {
            case Source.Embedded(Path folder) -> embedded(folder, data, clock);
            case Source.SampleData() -> sample(data, clock);
            case Source.Remote(Access access) -> remote(access, data, clock);
        };
    }

    private static Backend embedded(Path folder, Path data, InstantSource clock) {
        Path file = folder.resolve("store.db");
        Engine engine = Engine.open(file, clock);
        if (engine.tenants().isEmpty()) {
            engine.createTenant(LOCAL_TENANT, "This computer");
        }
        TenantId tenant = engine.tenants().getFirst();
        Actor person = person(Role.SYSTEM_ADMIN);
        Monitor monitor = new Monitor(engine).start();
        RolloutStore evidence = engine.store(tenant, person);
        return of(
                "this computer",
                engine.store(tenant, person),
                engine.store(tenant, person),
                StoreEvidence.embedded(evidence, environment -> engine.flags(tenant, environment), clock),
                ways(
                        new StopElsewhere.StoreFile(file.toAbsolutePath()),
                        IN_PROCESS,
                        data,
                        "this computer",
                        new BreakGlassLog()),
                Optional.empty(),
                evidence.state().flags().size() == 0 ? FirstRun.YES : FirstRun.NO,
                List.of(evidence, monitor, engine),
                Room.open(data, file.toAbsolutePath().toString(), clock),
                StateCache.none(),
                clock);
    }

    private static Backend sample(Path data, InstantSource clock) {
        Sample sample = Sample.STANDARD;
        SampleRun run = SampleRun.prepare(sample, data.resolve("sample"), clock);
        run.start(sample, said -> {});
        Actor person = person(Role.RELEASE_MANAGER);
        RolloutStore evidence = run.as(person);
        return of(
                "the sample",
                run.as(person),
                run.as(person),
                StoreEvidence.embedded(evidence, environment -> run.engine().flags(Sample.TENANT, environment), clock),
                ways(new StopElsewhere.StoreFile(run.file()), IN_PROCESS, data, "the sample", new BreakGlassLog()),
                Optional.of(run),
                FirstRun.NO,
                List.of(evidence, run),
                Room.open(data, "the sample", clock),
                StateCache.none(),
                clock);
    }

    /// Only a store that may be out of reach is kept a copy of.
    private static Backend remote(Access access, Path data, InstantSource clock) {
        RolloutStore evidence = HttpRolloutStore.at(access);
        Room room = Room.open(data, access.where(), clock);
        BreakGlassLog byKey = new BreakGlassLog();
        return of(
                access.where(),
                HttpRolloutStore.at(access),
                room.stopLane(access, byKey),
                StoreEvidence.remote(evidence, clock),
                ways(
                        new StopElsewhere.Server(access.endpoints().getFirst()),
                        room.signer(access),
                        data,
                        access.where(),
                        byKey),
                Optional.empty(),
                FirstRun.NO,
                List.of(evidence),
                room,
                room.cache(access),
                clock);
    }

    private static Backend of(
            String name,
            RolloutStore seen,
            RolloutStore stopLane,
            StopEvidence evidence,
            StopWays ways,
            Optional<SampleRun> sample,
            FirstRun firstRun,
            List<AutoCloseable> parts,
            Room room,
            StateCache cache,
            InstantSource clock) {
        Session session = Session.open(seen, clock, cache);
        Desk.Access desk = room.desk(session);
        List<AutoCloseable> all = new ArrayList<>(room.parts(desk));
        all.addAll(parts);
        return new Backend(name, session, stopLane, evidence, ways, desk, sample, firstRun, all);
    }

    private static StopWays ways(
            StopElsewhere elsewhere, StopSigner signer, Path data, String store, BreakGlassLog byKey) {
        return new StopWays(
                elsewhere,
                signer,
                new OnCallFile(
                        data.resolve("on-call.properties"),
                        store,
                        Optional.ofNullable(System.getenv(OnCallFile.VARIABLE))),
                byKey);
    }

    /// The person at this computer, where the store is their own.
    private static Actor person(Role role) {
        String name = System.getProperty("user.name", "you");
        return new Actor(name, name, Set.of(role));
    }

    @Override
    public void close() {
        session.close();
        stopLane.close();
        parts.forEach(Backend::close);
    }

    /// What one part fails to let go of must not keep the others.
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            System.getLogger(Backend.class.getName())
                    .log(System.Logger.Level.WARNING, "A part of the store did not end cleanly.", failed);
        }
    }
}
