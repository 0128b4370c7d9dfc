package dev.signalbox.desktop.sample;

import dev.signalbox.demo.Fault;
import dev.signalbox.demo.Sample;
import dev.signalbox.demo.TrafficProcess;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.store.sqlite.Database;
import dev.signalbox.store.token.TokenOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// A running sample: real store, real server on loopback, real traffic from another process. Blocks
/// on disk and network, so none of it is for the JavaFX thread; safe for one caller at a time.
public final class SampleRun implements AutoCloseable {
    private static final Actor ANA = new Actor("ana", "Ana", Set.of(Role.APPROVER));
    private static final Actor TRAFFIC = new Actor("easymo-app", "EasyMO app", Set.of(Role.SERVICE));

    private final Engine engine;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Path folder;
    private Optional<HttpServer> server = Optional.empty();
    private Optional<TrafficProcess> traffic = Optional.empty();

    private SampleRun(Engine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
        running.push(engine);
    }

    /// Lays the sample out in a new store in `folder`, which is emptied of an earlier sample first.
    ///
    /// @throws UncheckedIOException when the folder cannot be written
    public static SampleRun prepare(Sample sample, Path folder, InstantSource clock) {
        Path file = file(folder);
        forget(file);
        Engine engine = Engine.open(file, clock);
        engine.createTenant(Sample.TENANT, "EasyMO (sample)");
        SampleRun run = new SampleRun(engine, folder);
        try (RolloutStore loading = engine.store(Sample.TENANT, Sample.LOADER)) {
            sample.setUp().forEach(submission -> applied(loading, submission));
        }
        return run;
    }

    /// The sample's folder in a console's data folder.
    public static Path folder(Path data) {
        return data.resolve("sample");
    }

    /// The file that the store in `folder` is in.
    public static Path file(Path folder) {
        return folder.resolve("sample.db").toAbsolutePath();
    }

    /// The store's engine.
    public Engine engine() {
        return engine;
    }

    /// The sample's store as `actor` sees it.
    public RolloutStore as(Actor actor) {
        return engine.store(Sample.TENANT, actor);
    }

    /// Serves the store on loopback, starts the monitor, the traffic and the rollout.
    ///
    /// @param said gets each line that the traffic prints, on a thread of its own
    /// @throws UncheckedIOException when a port, a file or a process cannot be had
    public void start(Sample sample, Consumer<String> said) {
        HttpServer serving = HttpServer.start(engine, "127.0.0.1", 0);
        running.push(serving);
        server = Optional.of(serving);
        running.push(new Monitor(engine).start());
        try {
            TrafficProcess process = TrafficProcess.start(serving.uri(), token(), Fault.NONE, said);
            running.push(process);
            traffic = Optional.of(process);
        } catch (IOException impossible) {
            throw new UncheckedIOException("The sample's traffic could not be started.", impossible);
        }
        try (RolloutStore loading = engine.store(Sample.TENANT, Sample.LOADER)) {
            applied(loading, sample.start());
        }
    }

    /// Where the store is served; absent before [#start].
    public Optional<URI> address() {
        return server.map(HttpServer::uri);
    }

    /// Makes the new path behave as `fault` says from now on.
    ///
    /// @throws UncheckedIOException when the traffic has ended
    public void fail(Fault fault) {
        TrafficProcess process =
                traffic.orElseThrow(() -> new UncheckedIOException(new IOException("The traffic has not begun.")));
        try {
            process.fail(fault);
        } catch (IOException gone) {
            throw new UncheckedIOException("The sample's traffic has ended.", gone);
        }
    }

    /// Ana, the sample's second person, confirms the resume that waits for somebody; absent when none waits.
    public Optional<Receipt> letAnaConfirm() {
        try (RolloutStore store = engine.store(Sample.TENANT, ANA)) {
            Optional<ResumeRequest> request = store.state().stops().request();
            return request.map(waiting -> store.submit(Submission.of(
                    UUID.randomUUID(),
                    "Looked at the fix together with " + waiting.byName(),
                    new Command.ConfirmResume(waiting.stops()))));
        }
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    /// What one part fails to let go of must not keep the others.
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            System.getLogger(SampleRun.class.getName())
                    .log(System.Logger.Level.WARNING, "A part of the sample did not end cleanly.", failed);
        }
    }

    private Path token() throws IOException {
        Path file = folder.resolve("traffic.token");
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file,
                engine.tokens()
                        .create(new TokenOwner(Sample.TENANT, TRAFFIC, Optional.of(Sample.DEEP_LINKS.environment()))));
        return file;
    }

    private static void applied(RolloutStore store, Submission submission) {
        Receipt receipt = store.submit(submission);
        if (!(receipt instanceof Receipt.Applied)) {
            throw new IllegalStateException("The sample's own command was not applied: " + receipt);
        }
    }

    private static void forget(Path file) {
        try {
            Database.delete(file);
        } catch (IOException kept) {
            throw new UncheckedIOException("The earlier sample could not be removed from " + file.getParent(), kept);
        }
    }
}
