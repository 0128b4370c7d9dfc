package dev.signalbox.desktop.draft;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.outbox.Adoption;
import dev.signalbox.client.outbox.Conflicts;
import dev.signalbox.client.outbox.Outbox;
import dev.signalbox.client.outbox.OutboxThreads;
import dev.signalbox.client.session.Session;
import java.time.InstantSource;

/// What a person has prepared for one store: drafts, and what is on its way. Opening and closing block on the disk.
///
/// @param time tells ages that survive a change of the clock
public record Desk(
        DeskFile file, DraftBook drafts, Outbox outbox, Conflicts conflicts, OutboxThreads threads, Timepiece time)
        implements AutoCloseable {
    /// What to say where the store takes us for another person than before.
    static final String ANOTHERS = "The store takes you for another person than the one whose desk this is."
            + " Connect again, and what you prepared yourself is here.";

    /// Whether there is a desk.
    public sealed interface Access {
        /// There is.
        record Open(Desk desk) implements Access {}

        /// There is none now: what cannot be kept is not prepared.
        ///
        /// @param why with what to do about it, for a person
        record Unusable(String why) implements Access {}
    }

    /// The desk of `person` in `folder`, which sends over `session` from now on.
    ///
    /// @param company who else may have one there
    public static Access open(
            DeskFolder folder, Person person, Whose.Company company, Session session, InstantSource clock) {
        Timepiece time = new ComputerTime(clock);
        OutboxThreads threads = new OutboxThreads();
        try {
            DeskFile file = DeskFile.open(folder, person, clock);
            Adoption.into(file, folder, company, clock);
            DraftBook drafts = DraftBook.open(file, time);
            Outbox outbox = Outbox.open(session, file, drafts, time, threads);
            return new Access.Open(
                    new Desk(file, drafts, outbox, new Conflicts(outbox, session::view, time), threads, time));
        } catch (DeskFaultException fault) {
            threads.close();
            return new Access.Unusable(String.valueOf(fault.getMessage()));
        }
    }

    @Override
    public void close() {
        threads.close();
        file.close();
    }
}
