package dev.signalbox.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.sqlite.Database;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is changed behind the store's back is found and named.
class VerifierTest {
    private static final int ENTRIES = 7;
    private static final String MISSING = "The entry is missing.";
    private static final String HASH_PROBLEM = "The entry is not what its hash covers.";

    @TempDir
    Path folder;

    private Database database;
    private Vandal vandal;

    @BeforeEach
    void aLogOfSevenEntries() throws SQLException {
        Path file = folder.resolve("store.db");
        try (Engine engine = Engine.open(file, new TestClock())) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA)) {
                Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
            }
        }
        database = Database.open(file);
        vandal = new Vandal(file);
    }

    @AfterEach
    void closeTheFile() throws SQLException {
        vandal.close();
        database.close();
    }

    @Test
    void anUntouchedLogIsSound() {
        assertEquals(new Verification.Intact(ENTRIES), verify());
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "actor", "action", "triggered_by", "reason", "command_id", "entry", "hash"})
    void oneFlippedBitInATextIsFoundInItsEntry(String column) throws SQLException {
        for (long sequence = 1; sequence <= ENTRIES; sequence++) {
            String original = vandal.cell(column, sequence);
            for (int index = 0; index < original.length(); index++) {
                vandal.put(column, sequence, flipped(original, index));
                assertEquals(sequence, anyBroken().sequence(), column + " of " + sequence + " at " + index);
            }
            vandal.put(column, sequence, original);
        }
        assertEquals(new Verification.Intact(ENTRIES), verify());
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent_before", "percent_after"})
    void oneFlippedBitInANumberIsFoundInItsEntry(String column) throws SQLException {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long original = Long.parseLong(vandal.cell(column, ENTRIES));
            vandal.put(column, ENTRIES, Long.toString(original ^ (1L << bit)));
            assertEquals(broken(ENTRIES, "The column '" + column + "' does not repeat what the entry says."), verify());
            vandal.put(column, ENTRIES, Long.toString(original));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag", "environment"})
    void aColumnThatWasEmptyIsCheckedToo(String column) throws SQLException {
        vandal.put(column, 1, "elsewhere");
        assertEquals(broken(1, "The column '" + column + "' does not repeat what the entry says."), verify());
    }

    @Test
    void anEntryMovedToAnotherPlaceIsFoundWhereItIsMissing() throws SQLException {
        vandal.put("sequence", 3, "67");
        assertEquals(broken(3, MISSING), verify());
    }

    @Test
    void anEntryMovedToAnotherTenantIsFoundWhereItIsMissing() throws SQLException {
        vandal.put("tenant", 3, "easymn");
        assertEquals(broken(3, MISSING), verify());
    }

    @Test
    void anEntryTakenOutIsFound() throws SQLException {
        vandal.run("DELETE FROM log WHERE sequence = 3");
        assertEquals(broken(3, MISSING), verify());
    }

    @Test
    void aLogCutShortIsFoundByItsDocuments() throws SQLException {
        vandal.run("DELETE FROM log WHERE sequence = " + ENTRIES);
        assertEquals(broken(0, "The current bypass '" + ENTRIES + "' is not what the log says."), verify());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE document SET body = replace(body, '10000', '10001') WHERE kind = 'rollout'",
                "UPDATE document SET revision = revision + 1 WHERE kind = 'rollout'",
                "UPDATE document SET body = '{' WHERE kind = 'rollout'",
                "DELETE FROM document WHERE kind = 'rollout'",
                "UPDATE document SET tenant = 'easymn' WHERE kind = 'rollout'"
            })
    void aDocumentThatTheLogDoesNotMakeIsNamed(String vandalism) throws SQLException {
        vandal.run(vandalism);
        assertEquals(
                broken(0, "The current rollout 'production/deeplinks.enabled' is not what the log says."), verify());
    }

    @Test
    void aDocumentTooManyIsNamed() throws SQLException {
        vandal.run("INSERT INTO document VALUES ('easymo', 'flag', 'smuggled', 1, '{}')");
        assertEquals(broken(0, "The current flag 'smuggled' is not what the log says."), verify());
    }

    @Test
    void aReasonRewrittenInTextAndColumnIsFound() throws SQLException {
        rewriteTheReasonOfEntryFour();
        assertEquals(broken(4, HASH_PROBLEM), verify());
    }

    @Test
    void anEntryRewrittenWithItsHashIsFoundAtTheNextOne() throws SQLException {
        rewriteTheReasonOfEntryFour();
        vandal.put("hash", 4, HashChain.next(vandal.cell("hash", 3), vandal.cell("entry", 4)));
        assertEquals(broken(5, HASH_PROBLEM), verify());
    }

    @Test
    void withoutTheChainARewrittenReasonIsBelieved() throws SQLException {
        rewriteTheReasonOfEntryFour();
        Verification unchained = database.readOneState(
                handle -> new Verifier((previous, text, hash) -> true).logs(handle, List.of(Fixtures.TENANT)));
        assertEquals(new Verification.Intact(ENTRIES), unchained);
    }

    @Test
    void sqlitesOwnCheckFindsNothingWrongWithARewrittenReason() throws SQLException {
        rewriteTheReasonOfEntryFour();
        assertEquals(
                "ok",
                database.read(handle -> handle.createQuery("PRAGMA integrity_check")
                        .mapTo(String.class)
                        .one()));
    }

    private void rewriteTheReasonOfEntryFour() throws SQLException {
        vandal.run("UPDATE log SET reason = 'as ordered', entry = replace(entry, 'as planned', 'as ordered')"
                + " WHERE sequence = 4");
        List<LogEntry> entries = database.read(handle -> LogTable.after(handle, Fixtures.TENANT, 3, 1)).stream()
                .map(StoredEntry::entry)
                .toList();
        assertEquals("as ordered", entries.getFirst().reason(), "the rewriting itself works");
    }

    private static Verification broken(long sequence, String problem) {
        return new Verification.Broken(Fixtures.TENANT, sequence, problem);
    }

    private Verification verify() {
        return database.readOneState(handle -> Verifier.verify(handle, List.of(Fixtures.TENANT)));
    }

    private Verification.Broken anyBroken() {
        return assertInstanceOf(Verification.Broken.class, verify());
    }

    private static String flipped(String text, int index) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(index, (char) (text.charAt(index) ^ 1));
        return changed.toString();
    }
}
