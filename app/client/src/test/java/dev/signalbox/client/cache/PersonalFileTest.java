package dev.signalbox.client.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.session.Recalled;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People who share a server and a computer.
class PersonalFileTest {
    private static final URI SERVER = URI.create("https://signalbox.example");
    private static final Access TARA = Access.to(SERVER, "token of Tara");
    private static final Access VERA = Access.to(SERVER, "token of Vera");

    @TempDir
    private Path root;

    private final List<String> notices = new ArrayList<>();
    private CacheRig rig;
    private DeskFolder folder;

    @BeforeEach
    void aStoreAndAConnection() {
        rig = new CacheRig(root);
        Fixtures.apply(rig.log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        folder = DeskFolder.open(root, "signalbox.example", new TestClock());
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void eachFindsTheirOwnWhoeverCameBetween() {
        visit(TARA, Actors.TARA);
        visit(VERA, Actors.VERA);

        assertEquals(Optional.of("tara"), recalled(TARA));
        assertEquals(Optional.of("vera"), recalled(VERA));
        assertEquals(List.of(), notices);
    }

    @Test
    void whatLiesInSomebodyElsesPlaceIsNotShownAndSaid() throws IOException {
        visit(TARA, Actors.TARA);
        Path mine = PersonalFile.in(folder, VERA);
        Files.copy(PersonalFile.in(folder, TARA), mine, StandardCopyOption.REPLACE_EXISTING);

        assertEquals(Optional.empty(), recalled(VERA));
        assertEquals(List.of(Notices.NOT_YOURS), notices);
        assertFalse(Files.exists(mine));
    }

    @Test
    void fewStayAndTheLongestUnusedGoFirst() throws IOException {
        for (int person = 1; person <= 6; person++) {
            Path file = Files.createFile(folder.file("cache-" + person + ".db"));
            Files.setLastModifiedTime(file, FileTime.fromMillis(person * 1000L));
        }
        Path mine = Files.createFile(PersonalFile.in(folder, TARA));

        assertEquals(List.of("cache-4.db", "cache-5.db", "cache-6.db", name(mine)), caches());
        assertNotEquals(mine, PersonalFile.in(folder, VERA));
    }

    private List<String> caches() throws IOException {
        try (Stream<Path> files = Files.list(folder.file("."))) {
            return files.map(PersonalFileTest::name)
                    .filter(name -> name.endsWith(".db"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private void visit(Access access, Actor actor) {
        RolloutStore store = rig.log.as(actor);
        try (FileCache cache = FileCache.in(folder, access, rig.time)) {
            cache.keep(store.identity(), store.state(), Optional.empty());
        }
    }

    private Optional<String> recalled(Access access) {
        try (FileCache cache = FileCache.in(folder, access, rig.time)) {
            return cache.recall(notice -> notice.ifPresent(notices::add))
                    .map(Recalled::identity)
                    .map(identity -> identity.actor().id());
        }
    }
}
