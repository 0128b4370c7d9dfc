package dev.signalbox.http;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.http.source.SourceTimer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.store.token.TokenOwner;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// A store with its monitor and its HTTP server, as one process runs them.
final class Standalone implements AutoCloseable {
    private static final Actor ADMINISTRATOR = new Actor("admin", "Administrator", Set.of(Role.SYSTEM_ADMIN));

    private final Engine engine;
    private final Monitor monitor;
    private final SourceTimer sources;
    private final HttpServer server;

    private Standalone(Engine engine, Monitor monitor, SourceTimer sources, HttpServer server) {
        this.engine = engine;
        this.monitor = monitor;
        this.sources = sources;
        this.server = server;
    }

    /// Opens the store, creating it, its tenant and an administrator's token when they are missing, and serves it.
    ///
    /// @param out where a new token is shown, once
    static Standalone start(Options options, PrintStream out) throws IOException {
        Files.createDirectories(options.data());
        Engine engine = Engine.open(
                options.data().resolve("signalbox.db"), Clock.systemUTC(), options.kind(), options.retention());
        try {
            if (!engine.tenants().contains(options.tenant())) {
                createTenant(engine, options, out);
            }
            // Before the first decision is served: a stop in the environment holds from the start.
            Monitor monitor = new Monitor(engine, System::getenv).start();
            HttpServer server = serve(engine, monitor, options);
            return new Standalone(engine, monitor, SourceTimer.start(engine), server);
        } catch (IOException | RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private static HttpServer serve(Engine engine, Monitor monitor, Options options) {
        try {
            return HttpServer.start(engine, options.listening());
        } catch (RuntimeException failed) {
            monitor.close();
            throw failed;
        }
    }

    private static void createTenant(Engine engine, Options options, PrintStream out) throws IOException {
        // Claimed before anything is created: a token that could not be written down would be lost.
        Path file = ownersOnly(options.tokenFile());
        engine.createTenant(options.tenant(), options.tenant().value());
        String token = engine.tokens().create(new TokenOwner(options.tenant(), ADMINISTRATOR, Optional.empty()));
        Files.writeString(file, token + "\n");
        out.println("administrator's token, shown this once: " + token);
    }

    private static Path ownersOnly(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.deleteIfExists(file);
        Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes())
                .close();
        return file;
    }

    private static FileAttribute<?>[] attributes() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    URI uri() {
        return server.uri();
    }

    /// Stops serving, then asking sources and judging, then closes the file.
    @Override
    public void close() {
        server.close();
        sources.close();
        monitor.close();
        engine.close();
    }
}
