package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One desk for everybody, from before, and people who come back to it.
class AdoptionTest {
    private static final Command PAUSE = new Command.PauseRollout(Fixtures.IN_PRODUCTION);
    private static final Person TARA = new Person(Fixtures.TENANT, Actors.TARA.id());
    private static final Person RINA = new Person(Fixtures.TENANT, Actors.RINA.id());

    @TempDir
    private Path root;

    private UUID ofTara;
    private UUID ofRina;
    private UUID ofNobody;

    @BeforeEach
    void oneDeskForEverybody() {
        try (OutboxRig rig = new OutboxRig(root)) {
            rig.offline();
            ofTara = rig.queue(PAUSE);
            rig.actor = Actors.RINA;
            ofRina = rig.queue(new Command.PauseRollout(Fixtures.IN_STAGING));
            ofNobody = rig.draft(PAUSE).id();
        }
    }

    @Test
    void eachTakesWhatNamesThemAndNobodyWhatNamesNobody() {
        assertEquals(Set.of(ofTara), taken(TARA, Whose.Company.PERHAPS_OTHERS));
        assertEquals(Set.of(ofRina), taken(RINA, Whose.Company.PERHAPS_OTHERS));
        assertEquals(Set.of(ofNobody), left());
    }

    @Test
    void whoIsAloneTakesEverything() {
        assertEquals(Set.of(ofTara, ofRina, ofNobody), taken(TARA, Whose.Company.ALONE));
        assertEquals(Set.of(), left());
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() {
        try (DeskFolder folder = folder();
                DeskFile mine = DeskFile.open(folder, TARA, new TestClock())) {
            Row later = new Row(ofTara, 1, "written since");
            mine.put(DeskTable.DRAFT, later);

            Adoption.into(mine, folder, Whose.Company.PERHAPS_OTHERS, new TestClock());

            assertEquals(List.of(later), mine.rows(DeskTable.DRAFT));
        }
        assertEquals(Set.of(ofRina, ofNobody), left());
    }

    private Set<UUID> taken(Person person, Whose.Company company) {
        try (DeskFolder folder = folder();
                DeskFile mine = DeskFile.open(folder, person, new TestClock())) {
            Adoption.into(mine, folder, company, new TestClock());
            return drafts(mine);
        }
    }

    private Set<UUID> left() {
        try (DeskFolder folder = folder();
                DeskFile everybodys = DeskFile.open(folder, new TestClock())) {
            return drafts(everybodys);
        }
    }

    private DeskFolder folder() {
        return DeskFolder.open(root, "production", new TestClock());
    }

    private static Set<UUID> drafts(DeskFile desk) {
        return desk.rows(DeskTable.DRAFT).stream().map(Row::id).collect(Collectors.toSet());
    }
}
