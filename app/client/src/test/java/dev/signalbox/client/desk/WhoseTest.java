package dev.signalbox.client.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose desk is meant, with and without a store that says so.
class WhoseTest {
    private static final Person TARA = new Person(Fixtures.TENANT, "tara");
    private static final Person VERA = new Person(Fixtures.TENANT, "vera");

    @TempDir
    private Path root;

    private DeskFolder folder;

    @BeforeEach
    void open() {
        folder = DeskFolder.open(root, "signalbox.example", new TestClock());
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void tokenThatNoStoreHasSpokenOfIsNobodys() {
        assertEquals(Optional.empty(), known("token of Tara"));
    }

    @Test
    void tokenIsWhoseTheStoreSaidLastItWas() {
        Whose.holderOf("token of Tara", folder).heard(TARA);
        Whose.holderOf("token of Vera", folder).heard(VERA);
        Whose.holderOf("new token of Tara", folder).heard(TARA);

        assertEquals(Optional.of(TARA), known("token of Tara"));
        assertEquals(Optional.of(VERA), known("token of Vera"));
        assertEquals(Optional.of(TARA), known("new token of Tara"));

        Whose.holderOf("token of Tara", folder).heard(VERA);
        assertEquals(Optional.of(VERA), known("token of Tara"));
    }

    @Test
    void tokenIsInNoFile() throws IOException {
        Whose.holderOf("token of Tara", folder).heard(TARA);

        assertFalse(Files.readString(folder.file("people.json")).contains("token of Tara"));
    }

    @Test
    void damagedFileKnowsNobodyAndIsWrittenAnew() throws IOException {
        Files.writeString(folder.file("people.json"), "{\"salt\":");
        assertEquals(Optional.empty(), known("token of Tara"));

        Whose.holderOf("token of Tara", folder).heard(TARA);
        assertEquals(Optional.of(TARA), known("token of Tara"));
    }

    @Test
    void whoLeavesWaitsNoLonger() {
        Whose whose = Whose.holderOf("token of Tara", folder);
        whose.leave();

        assertTrue(whose.person().isCompletedExceptionally());
    }

    @Test
    void sameNameAtAnotherTenantIsSomebodyElse() {
        assertNotEquals(TARA.fileName(), new Person(new TenantId("other"), "tara").fileName());
        assertNotEquals(TARA.fileName(), VERA.fileName());
    }

    private Optional<Person> known(String token) {
        return Optional.ofNullable(Whose.holderOf(token, folder).person().getNow(null));
    }
}
