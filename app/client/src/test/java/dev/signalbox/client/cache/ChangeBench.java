package dev.signalbox.client.cache;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Measures what a change costs a console that follows a server, with a cache and without. Figures and method are in
/// `server-stub/bench/README.md`.
final class ChangeBench {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int RATE = 200;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 30;

    private ChangeBench() {}

    /// @param arguments `serve`, a folder and how many flags; or `follow`, the server, the token, a folder, and `with`
    /// or
    /// `without`
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            serve(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        } else {
            follow(arguments);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(Path folder, int flags) {
        try (Engine engine = Engine.open(folder.resolve("store.db"), CLOCK)) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA);
            Fixtures.apply(store, Fixtures.setUp());
            for (int number = 0; number < flags; number++) {
                Fixtures.apply(store, CacheBench.flag(number));
            }
            String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
            try (HttpServer server = HttpServer.start(engine, "127.0.0.1", 0)) {
                System.out.println(server.uri() + " " + token);
                change(store, flags);
            }
        }
    }

    /// Changes one flag after the other, for ever.
    private static void change(RolloutStore store, int flags) {
        long next = System.nanoTime();
        for (int number = 0; true; number++) {
            next += TimeUnit.SECONDS.toNanos(1) / RATE;
            LockSupport.parkNanos(next - System.nanoTime());
            int flag = (int) (number * 7919L % flags);
            boolean even = number / flags % 2 == 0;
            Command command = even
                    ? new Command.PauseRollout(CacheBench.address(flag))
                    : new Command.ResumeRollout(CacheBench.address(flag));
            Fixtures.apply(store, List.of(command));
        }
    }

    private static void follow(String[] arguments) throws Exception {
        Access access = Access.to(URI.create(arguments[1]), arguments[2]);
        Path file = Path.of(arguments[3]).resolve("cache.db");
        StateCache cache = arguments[4].equals("with")
                ? FileCache.at(file, access, new ComputerTime(CLOCK), Pace.STANDARD)
                : StateCache.none();
        try (Session session = Session.open(HttpRolloutStore.at(access), CLOCK, cache)) {
            while (!(session.view().link() instanceof Link.Live)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            Reading before = Reading.of(session);
            TimeUnit.SECONDS.sleep(SECONDS);
            Reading.of(session).report(arguments[4], before);
        }
    }

    /// What a process has used so far.
    private record Reading(long revision, long cpuNanos, long written, long nanos) {
        static Reading of(Session session) throws IOException {
            long written = Files.readAllLines(Path.of("/proc/self/io")).stream()
                    .filter(line -> line.startsWith("wchar: "))
                    .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
                    .sum();
            Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
            return new Reading(session.view().revision(), cpu.toNanos(), written, System.nanoTime());
        }

        void report(String cache, Reading before) {
            long changes = revision - before.revision;
            System.out.printf(
                    "%s cache: %d changes, %.0f a second, %.0f us CPU and %.0f B written for each%n",
                    cache,
                    changes,
                    changes * 1e9 / (nanos - before.nanos),
                    (cpuNanos - before.cpuNanos) / 1e3 / changes,
                    (written - before.written) / (double) changes);
        }
    }
}
