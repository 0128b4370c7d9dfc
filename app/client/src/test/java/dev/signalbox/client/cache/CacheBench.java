package dev.signalbox.client.cache;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Measures a start from the cache while the store is silent. Figures and method are in `server-stub/bench/README.md`.
final class CacheBench {
    /// Nobody listens there.
    private static final Access NOWHERE = Access.to(URI.create("http://127.0.0.1:9"), "a token");

    private static final InstantSource CLOCK = InstantSource.system();

    private CacheBench() {}

    /// @param arguments `floor`; or `fill` with a folder and how many flags; or `start` with the folder; or `furnish`
    /// with
    ///     a console's folder and how many flags
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "fill" -> fill(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "furnish" -> furnish(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "start" -> start(Path.of(arguments[1]));
            default -> System.out.println("nothing");
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void fill(Path folder, int flags) throws IOException {
        Path file = Files.createDirectories(folder).resolve("cache.db");
        keep(flags, cache(file));
        long bytes = Files.size(file);
        System.out.println(flags + " flags: " + bytes + " B, " + bytes / flags + " B a flag");
    }

    /// What a console under `folder` that has seen so many flags has kept.
    private static void furnish(Path folder, int flags) {
        DeskFolder desk = DeskFolder.open(folder.resolve("desks"), NOWHERE.where(), CLOCK);
        keep(flags, FileCache.in(desk, NOWHERE, new ComputerTime(CLOCK)));
    }

    private static void keep(int flags, FileCache cache) {
        RolloutStore store = new InMemoryLog(Fixtures.TENANT, CLOCK).as(Actors.TARA);
        Fixtures.apply(store, Fixtures.setUp());
        for (int number = 0; number < flags; number++) {
            Fixtures.apply(store, flag(number));
        }
        State state = store.state();
        Optional<LogEntry> tip = Optional.of(
                store.audit(AuditQuery.newest(1)).records().getFirst().entry());
        long start = System.nanoTime();
        try (cache) {
            cache.recall(notice -> {});
            cache.keep(store.identity(), state, tip);
        }
        System.out.println("written in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static void start(Path folder) throws InterruptedException {
        CountDownLatch usable = new CountDownLatch(1);
        try (Session session = Session.open(HttpRolloutStore.at(NOWHERE), CLOCK, cache(folder.resolve("cache.db")))) {
            session.watch(view -> view.state().ifPresent(state -> usable.countDown()));
            usable.await();
            State state = session.view().state().orElseThrow();
            System.out.println(state.flags().size() + " flags at revision " + state.revision());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static FileCache cache(Path file) {
        return FileCache.at(file, NOWHERE, new ComputerTime(CLOCK), Pace.STANDARD);
    }

    /// A flag with a rollout in production on a ladder of seven stages.
    static List<Command> flag(int number) {
        FlagAddress address = address(number);
        return List.of(
                new Command.CreateFlag(new Flag(
                        address.flag(),
                        Fixtures.APP,
                        "Shows the new checkout to flag " + number,
                        "team-" + number % 40)),
                Fixtures.plan(address),
                new Command.StartRollout(address));
    }

    static FlagAddress address(int number) {
        return new FlagAddress(new FlagKey("checkout.new-flow-" + number), Fixtures.PRODUCTION);
    }
}
