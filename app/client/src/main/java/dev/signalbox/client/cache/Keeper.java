package dev.signalbox.client.cache;

import dev.signalbox.client.desk.DeskFault;
import dev.signalbox.client.desk.Sqlite;
import dev.signalbox.client.remote.Access;
import dev.signalbox.domain.rules.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the file and what is known to be in it. What it cannot use it deletes, and says so; what it cannot do it says,
/// and tries again from what is on the disk then. Safe for any thread.
final class Keeper {
    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());

    private final Path file;
    private final Access access;
    private final Owner owner;
    private @Nullable CacheFile open;
    private Optional<State> written = Optional.empty();
    private Optional<String> happened = Optional.empty();
    private boolean troubled;
    private Consumer<Optional<String>> notices = notice -> {};

    Keeper(Path file, Access access) {
        this.file = file;
        this.access = access;
        this.owner = Owner.of(access);
    }

    /// What is in the file, if it is this person's and as it was written.
    synchronized Optional<Contents> recall(Consumer<Optional<String>> told) {
        notices = told;
        try {
            return contents();
        } catch (SQLException failed) {
            failed(failed);
            return Optional.empty();
        }
    }

    /// Makes the file say `latest`.
    synchronized Schedule.Outcome write(Latest latest) {
        try {
            if (open != null && !Files.exists(file)) {
                happened(Notices.DELETED);
                drop();
            }
            put(latest);
            recovered();
            return Schedule.Outcome.WRITTEN;
        } catch (SQLException failed) {
            failed(failed);
            return Schedule.Outcome.FAILED;
        }
    }

    /// Throws away what is in the file, and says `why`.
    synchronized void discard(String why) {
        happened(why);
        drop();
    }

    synchronized void close() {
        release();
    }

    private void put(Latest latest) throws SQLException {
        if (open == null) {
            contents();
        }
        State before = written.orElseGet(() -> State.empty(latest.state().tenant()));
        Checkpoint checkpoint = new Checkpoint(
                Checkpoint.FORMAT,
                owner,
                latest.identity(),
                latest.state().revision(),
                latest.tip(),
                latest.heardAt(),
                0,
                "");
        opened().write(before, latest.state(), checkpoint);
        written = Optional.of(latest.state());
    }

    /// What the file holds and may be used. A file that may not is deleted, which leaves nothing.
    private Optional<Contents> contents() throws SQLException {
        try {
            Optional<Contents> contents = opened().read();
            if (contents.filter(found -> !found.checkpoint().owner().is(access)).isPresent()) {
                throw new UnusableCacheException(Notices.NOT_YOURS);
            }
            written = contents.map(Contents::state);
            return contents;
        } catch (UnusableCacheException unusable) {
            happened(unusable.notice());
        } catch (SQLException failed) {
            if (!Sqlite.meansDamage(failed, file)) {
                throw failed;
            }
            LOG.log(System.Logger.Level.DEBUG, "A damaged cache was found.", failed);
            happened(Notices.DAMAGED);
        }
        drop();
        return Optional.empty();
    }

    private CacheFile opened() throws SQLException {
        CacheFile now = open;
        if (now == null) {
            now = CacheFile.open(file);
            open = now;
        }
        return now;
    }

    private void failed(SQLException failed) {
        LOG.log(System.Logger.Level.DEBUG, "The cache was not written.", failed);
        DeskFault fault = Sqlite.fault(failed, file);
        if (Sqlite.meansDamage(failed, file)) {
            happened(Notices.DAMAGED);
            drop();
        } else {
            release();
            troubled = true;
            notices.accept(Optional.of(Notices.notKept(fault)));
        }
    }

    private void recovered() {
        if (troubled) {
            troubled = false;
            notices.accept(happened);
        }
    }

    private void happened(String notice) {
        happened = Optional.of(notice);
        notices.accept(happened);
    }

    private void drop() {
        release();
        PersonalFile.delete(file);
    }

    private void release() {
        CacheFile now = open;
        open = null;
        written = Optional.empty();
        if (now != null) {
            try {
                now.close();
            } catch (SQLException failed) {
                LOG.log(System.Logger.Level.DEBUG, "The cache did not close cleanly.", failed);
            }
        }
    }
}
