package dev.signalbox.desktop;

import dev.signalbox.client.cache.FileCache;
import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.desktop.draft.Desk;
import dev.signalbox.domain.store.RolloutStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// The folder that this console keeps for one store, if no other console has it. Blocks on the disk.
sealed interface Room {
    /// The folder for the store called `store`.
    ///
    /// @param whose tells whose desk in it is meant
    static Room open(Path data, String store, Function<DeskFolder, Whose> whose, InstantSource clock) {
        try {
            DeskFolder folder = DeskFolder.open(desks(data), store, clock);
            return new Ours(folder, whose.apply(folder), clock);
        } catch (DeskFaultException fault) {
            return new Closed(fault);
        }
    }

    /// This computer's key for the store of `access`, if it is enrolled there. Where it lies does not depend on which
    /// console holds the folder: all of them are this computer.
    static Path keyFile(Path data, Access access) {
        return DeskFolder.of(desks(data), access.where()).resolve(DeviceLane.KEY_FILE);
    }

    private static Path desks(Path data) {
        return data.resolve("desks");
    }

    /// A copy of what the person of `access` can see.
    StateCache cache(Access access);

    /// The way of a stop to the store of `access`: by this computer's key, too, where it is enrolled.
    ///
    /// @param log hears of every stop that goes out by that key
    RolloutStore stopLane(Access access, BreakGlassLog log);

    /// What the person has prepared for the store of `session`, once it is known who they are.
    CompletableFuture<Desk.Access> desk(Session session);

    /// Nobody waits for it to be known any more.
    void leave();

    /// What is to be closed after everything else, `desk` first.
    List<AutoCloseable> parts(Desk.Access desk);

    /// Held by this console.
    record Ours(DeskFolder folder, Whose whose, InstantSource clock) implements Room {
        @Override
        public StateCache cache(Access access) {
            return FileCache.in(folder, access, new ComputerTime(clock));
        }

        @Override
        public RolloutStore stopLane(Access access, BreakGlassLog log) {
            return DeviceLane.over(HttpRolloutStore.at(access), access, folder.file(DeviceLane.KEY_FILE), clock, log);
        }

        @Override
        public CompletableFuture<Desk.Access> desk(Session session) {
            // Ends with the session.
            session.watch(view -> view.identity().map(Person::of).ifPresent(whose::heard));
            return whose.person()
                    .thenApplyAsync(
                            person -> Desk.open(folder, person, whose.company(), session, clock),
                            Thread::startVirtualThread);
        }

        @Override
        public void leave() {
            whose.leave();
        }

        @Override
        public List<AutoCloseable> parts(Desk.Access desk) {
            List<AutoCloseable> parts = new ArrayList<>();
            if (desk instanceof Desk.Access.Open(Desk open)) {
                parts.add(open);
            }
            parts.add(folder);
            return parts;
        }
    }

    /// Another console's, or not to be had.
    record Closed(DeskFaultException fault) implements Room {
        @Override
        public StateCache cache(Access access) {
            return FileCache.without(fault.fault());
        }

        @Override
        public RolloutStore stopLane(Access access, BreakGlassLog log) {
            return HttpRolloutStore.at(access);
        }

        @Override
        public CompletableFuture<Desk.Access> desk(Session session) {
            return CompletableFuture.completedFuture(new Desk.Access.Unusable(String.valueOf(fault.getMessage())));
        }

        @Override
        public void leave() {}

        @Override
        public List<AutoCloseable> parts(Desk.Access desk) {
            return List.of();
        }
    }
}
