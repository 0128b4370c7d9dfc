package dev.signalbox.desktop;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.session.LateCache;
import dev.signalbox.client.session.LateStore;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopEvidence;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.desktop.draft.Desk;
import dev.signalbox.desktop.sample.SampleRun;
import dev.signalbox.desktop.stop.StopWays;
import dev.signalbox.desktop.stop.StoreEvidence;
import dev.signalbox.domain.store.RolloutStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What lies behind a window: a session, the stop's own handle on the same store, and whatever runs it in this process.
/// All of it is there at once, and works as soon as the store is open: nothing that is shown waits for the store.
///
/// @param source which store it is
/// @param session with the store
/// @param stopLane a handle that only the stop uses
/// @param evidence of a stop's effect
/// @param ways what is left when the store does not answer a stop
/// @param desk what a person has prepared for the store, once that is read
/// @param go done when the disk and the store may be turned to
/// @param opening the store's; fails when it cannot be opened, and everything here with it
record Backend(
        Source source,
        Session session,
        RolloutStore stopLane,
        StopEvidence evidence,
        StopWays ways,
        CompletableFuture<Desk.Access> desk,
        CompletableFuture<Void> go,
        CompletableFuture<OpenedStore> opening)
        implements AutoCloseable {
    private static final StopSigner IN_PROCESS = new StopSigner.Unable(
            "This store runs inside this console: there is no server that a file could be brought to. Use the command.");

    private static final Executor OPENING =
            work -> Thread.ofPlatform().name("store-opening").daemon().start(work);

    /// Begins to open `source`, and returns before it is.
    ///
    /// @param data where the console keeps what is on this computer
    static Backend begin(Source source, Path data, InstantSource clock) {
        return begin(source, data, clock, CompletableFuture.completedFuture(null));
    }

    /// Begins to open `source` once `go` says so, and returns before.
    ///
    /// @param data where the console keeps what is on this computer
    static Backend begin(Source source, Path data, InstantSource clock, CompletableFuture<Void> go) {
        BreakGlassLog byKey = new BreakGlassLog();
        return over(
                go,
                go.thenApplyAsync(gone -> OpenedStore.of(source, data, clock, byKey), OPENING),
                source,
                data,
                clock,
                byKey);
    }

    /// What lies behind a window over the store of `source`, which `opening` brings.
    ///
    /// @param go done when the disk and the store may be turned to
    /// @param byKey hears of the stops that the store's lane sends by this computer's key
    static Backend over(
            CompletableFuture<Void> go,
            CompletableFuture<OpenedStore> opening,
            Source source,
            Path data,
            InstantSource clock,
            BreakGlassLog byKey) {
        Session session = Session.open(
                new LateStore(opening.thenApply(OpenedStore::seen)),
                clock,
                new LateCache(opening.thenApply(OpenedStore::cache).exceptionally(failed -> StateCache.none())));
        return new Backend(
                source,
                session,
                new LateStore(opening.thenApply(OpenedStore::stopLane)),
                evidence(source, opening, clock),
                new StopWays(
                        elsewhere(source, data),
                        signer(source, data),
                        new OnCallFile(
                                data.resolve("on-call.properties"),
                                source.name(),
                                Optional.ofNullable(System.getenv(OnCallFile.VARIABLE))),
                        byKey),
                opening.thenComposeAsync(opened -> opened.room().desk(session), OPENING),
                go,
                opening);
    }

    /// The store's name, as people read it.
    String name() {
        return source.name();
    }

    /// The sample that runs behind it. Blocks until it does; fails when it is not the sample's.
    SampleRun sample() {
        return opening.join().sample().orElseThrow();
    }

    /// Ends everything, in order. Blocks on the disk; what is still being opened ends when it is open.
    @Override
    public void close() {
        CompletableFuture<Void> unusedEnd = end();
    }

    /// Ends everything, in order, on this thread, or, where the store is still being opened, on the one that opens it.
    /// Done when all has ended.
    CompletableFuture<Void> end() {
        session.close();
        stopLane.close();
        CompletableFuture<Void> unusedLeaving =
                opening.thenAccept(opened -> opened.room().leave());
        return opening.thenAcceptBoth(desk.exceptionally(failed -> new Desk.Access.Unusable("")), Backend::close)
                .exceptionally(neverOpened -> null);
    }

    private static StopEvidence evidence(Source source, CompletableFuture<OpenedStore> opening, InstantSource clock) {
        RolloutStore proof = new LateStore(opening.thenApply(OpenedStore::proof));
        return switch (source) {
            case Source.Remote remote -> StoreEvidence.remote(proof, clock);
            case Source.Embedded embedded -> embedded(proof, opening, clock);
            case Source.SampleData() -> embedded(proof, opening, clock);
        };
    }

    private static StopEvidence embedded(
            RolloutStore proof, CompletableFuture<OpenedStore> opening, InstantSource clock) {
        return StoreEvidence.embedded(
                proof, environment -> opening.join().decides().apply(environment), clock);
    }

    private static StopElsewhere elsewhere(Source source, Path data) {
        return switch (source) {
            case Source.Embedded embedded -> new StopElsewhere.StoreFile(embedded.file());
            case Source.SampleData() -> new StopElsewhere.StoreFile(SampleRun.file(SampleRun.folder(data)));
            case Source.Remote(Access access) ->
                new StopElsewhere.Server(access.endpoints().getFirst());
        };
    }

    private static StopSigner signer(Source source, Path data) {
        return switch (source) {
            case Source.Embedded embedded -> IN_PROCESS;
            case Source.SampleData() -> IN_PROCESS;
            case Source.Remote(Access access) ->
                new StopSigner.ByKey(
                        Room.keyFile(data, access), access.endpoints().getFirst());
        };
    }

    private static void close(OpenedStore opened, Desk.Access desk) {
        close(opened.proof());
        opened.room().parts(desk).forEach(Backend::close);
        opened.parts().forEach(Backend::close);
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
