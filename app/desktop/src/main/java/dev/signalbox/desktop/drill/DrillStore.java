package dev.signalbox.desktop.drill;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.StopEvidence;
import dev.signalbox.desktop.stop.StoreEvidence;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.store.Engine;
import dev.signalbox.store.sqlite.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A drill's store, made anew for each drill: what is live by name, in a file of the kind that takes no real stop
/// (decision 0026). Blocks on the disk.
public final class DrillStore implements AutoCloseable {
    private static final TenantId TENANT = new TenantId("drill");
    private static final long PATIENCE_SECONDS = 10;

    private final Path file;
    private final Engine engine;
    private final RolloutStore evidence;
    private final RolloutStore lane;
    private final Session session;

    private DrillStore(Path file, Engine engine, Actor person, InstantSource clock) {
        this.file = file;
        this.engine = engine;
        this.evidence = engine.store(TENANT, person);
        this.lane = engine.store(TENANT, person);
        this.session = Session.open(engine.store(TENANT, person), clock);
    }

    /// Opens a new one in `folder`, in place of the last drill's, and returns when its state is known.
    ///
    /// @param live what it takes its names from
    /// @param name of the person who practises; whatever they may in the live store, here they may stop
    /// @throws UncheckedIOException when the folder cannot be written
    public static DrillStore open(Path folder, State live, String name, InstantSource clock) {
        Path file = folder.resolve("drill.db");
        forget(file);
        Engine engine = Engine.open(file, clock, StoreKind.DRILL);
        engine.createTenant(TENANT, "Drill");
        DrillStore made = new DrillStore(file, engine, new Actor(name, name, Set.of(Role.SYSTEM_ADMIN)), clock);
        try {
            DrillPlan.of(live).forEach(made::does);
            made.awaitState();
        } catch (RuntimeException failed) {
            made.close();
            throw failed;
        }
        return made;
    }

    /// The file that it is in.
    public Path file() {
        return file.toAbsolutePath();
    }

    /// What the console shows of it.
    public Session session() {
        return session;
    }

    /// A handle for the stop.
    public RolloutStore lane() {
        return lane;
    }

    /// What its own decisions and metrics show.
    public StopEvidence evidence(InstantSource clock) {
        return StoreEvidence.embedded(evidence, environment -> engine.flags(TENANT, environment), clock);
    }

    @Override
    public void close() {
        session.close();
        lane.close();
        evidence.close();
        engine.close();
    }

    private void does(Command command) {
        Receipt receipt = lane.submit(Submission.of(UUID.randomUUID(), "drill", command));
        if (!(receipt instanceof Receipt.Applied)) {
            throw new IllegalStateException("The drill's own command was not applied: " + receipt);
        }
    }

    private void awaitState() {
        long revision = evidence.state().revision();
        CompletableFuture<View> known = new CompletableFuture<>();
        try (Subscription _ = session.watch(view -> {
            if (view.revision() >= revision) {
                known.complete(view);
            }
        })) {
            known.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private static void forget(Path file) {
        try {
            Database.delete(file);
        } catch (IOException kept) {
            throw new UncheckedIOException("The last drill could not be removed from " + file.getParent() + ".", kept);
        }
    }
}
