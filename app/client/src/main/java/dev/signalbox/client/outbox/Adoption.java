package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskChange;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes over what a person prepared when a connection had one desk for everybody: what names them, and all of it
/// where nobody else could have been. The rest stays in the old file, and is shown to nobody.
///
/// It is written to the person's file first and taken out of the old one after that: a console that dies between
/// does the rest the next time, and what is there already is not written over.
public final class Adoption {
    private final Person person;
    private final Whose.Company company;
    private final DeskFile from;
    private final DeskFile to;

    private Adoption(Person person, Whose.Company company, DeskFile from, DeskFile to) {
        this.person = person;
        this.company = company;
        this.from = from;
        this.to = to;
    }

    /// Moves what is the person's from the old file of `folder`, if there is one, into `mine`, which is theirs.
    ///
    /// @throws dev.signalbox.client.desk.DeskFaultException when a file cannot be read or written
    public static void into(DeskFile mine, DeskFolder folder, Whose.Company company, InstantSource clock) {
        Optional<Person> person = mine.owner();
        if (person.isEmpty() || !DeskFile.isThereOneOfThisComputer(folder)) {
            return;
        }
        DeskFile everybodys = DeskFile.open(folder, clock);
        try {
            new Adoption(person.get(), company, everybodys, mine).run();
        } finally {
            everybodys.close();
        }
    }

    private void run() {
        List<Row> items = from.rows(DeskTable.OUTBOX);
        Set<UUID> named = items.stream().filter(this::namesThem).map(Row::id).collect(Collectors.toSet());
        List<DeskChange> put = new ArrayList<>();
        List<DeskChange> remove = new ArrayList<>();
        for (DeskTable table : List.of(DeskTable.DRAFT, DeskTable.OUTBOX)) {
            Set<UUID> there = to.rows(table).stream().map(Row::id).collect(Collectors.toSet());
            from.rows(table).stream().filter(row -> isTheirs(row, named)).forEach(row -> {
                remove.add(new DeskChange.Remove(table, row.id()));
                if (!there.contains(row.id())) {
                    put.add(new DeskChange.Put(table, row));
                }
            });
        }
        to.write(put);
        from.write(remove);
    }

    private boolean isTheirs(Row row, Set<UUID> named) {
        return switch (company) {
            case ALONE -> true;
            case PERHAPS_OTHERS -> named.contains(row.id());
        };
    }

    private boolean namesThem(Row item) {
        try {
            OutboxItem read = ItemBody.read(item);
            return read.tenant().equals(person.tenant())
                    && read.actor().filter(person.actor()::equals).isPresent();
        } catch (MalformedMessageException notUnderstood) {
            return false;
        }
    }
}
