package dev.signalbox.client.cache;

import dev.signalbox.client.desk.DeskFault;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.session.Recalled;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The cache of one person and store, in a file of their own in the connection's folder.
///
/// It can be thrown away at any time: what it holds, the store holds too. So nothing in it is repaired; a file that
/// does not hold exactly what was written to it, or is not this person's, is deleted and written anew.
public final class FileCache implements StateCache {
    private final Timepiece time;
    private final Keeper keeper;
    private final Schedule schedule;
    private Optional<Latest> latest = Optional.empty();
    private boolean pending;

    private FileCache(Path file, Access access, Timepiece time, Pace pace) {
        this.time = time;
        this.keeper = new Keeper(file, access);
        this.schedule = new Schedule(this::write, pace);
    }

    /// The cache for `access` in `folder`, beside those of others. Nothing is read yet.
    public static FileCache in(DeskFolder folder, Access access, Timepiece time) {
        return new FileCache(PersonalFile.in(folder, access), access, time, Pace.STANDARD);
    }

    /// What stands in for a cache while `fault` keeps its folder from being opened.
    public static StateCache without(DeskFault fault) {
        return StateCache.none(Notices.notKept(fault));
    }

    static FileCache at(Path file, Access access, Timepiece time, Pace pace) {
        return new FileCache(file, access, time, pace);
    }

    @Override
    public Optional<Recalled> recall(Consumer<Optional<String>> notices) {
        Optional<Contents> contents = keeper.recall(notices);
        synchronized (this) {
            latest = contents.map(Latest::of);
        }
        return latest.map(this::recalled);
    }

    @Override
    public synchronized void keep(StoreIdentity identity, State state, Optional<LogEntry> tip) {
        // The moment of the first change that waits: an age may be too great by that little, and never too small.
        Moment heardAt = pending ? latest.orElseThrow().heardAt() : time.now();
        latest = Optional.of(new Latest(identity, state, tip, heardAt));
        pending = true;
        schedule.changed();
    }

    @Override
    public synchronized void heard() {
        latest = latest.map(now -> now.at(time.now()));
        pending = latest.isPresent();
        schedule.heard();
    }

    @Override
    public void discard(String why) {
        synchronized (this) {
            latest = Optional.empty();
            pending = false;
        }
        keeper.discard(why);
    }

    @Override
    public void close() {
        schedule.close();
        write();
        keeper.close();
    }

    private Schedule.Outcome write() {
        Optional<Latest> due;
        synchronized (this) {
            due = latest.filter(known -> pending);
            pending = false;
        }
        Schedule.Outcome outcome = due.map(keeper::write).orElse(Schedule.Outcome.WRITTEN);
        if (outcome == Schedule.Outcome.FAILED) {
            synchronized (this) {
                pending = true;
            }
        }
        return outcome;
    }

    private Recalled recalled(Latest known) {
        return new Recalled(
                known.identity(),
                known.state(),
                known.tip(),
                known.heardAt().wall(),
                known.heardAt().age(time.now()));
    }
}
