package dev.signalbox.client.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RowDigestTest {
    @Test
    void sameColumnsGiveTheSameDigest() {
        assertEquals(RowDigest.of("draft", "é"), RowDigest.of("draft", "é"));
    }

    @Test
    void textThatMovesToTheNextColumnChangesIt() {
        assertNotEquals(RowDigest.of("ab", "c"), RowDigest.of("a", "bc"));
        assertNotEquals(RowDigest.of("ab"), RowDigest.of("ab", ""));
    }

    @Test
    void comesBackFromItsText() {
        RowDigest digest = RowDigest.of("draft");
        assertEquals(digest, RowDigest.parse(digest.toString()));
    }

    @Test
    void textThatIsNoDigestFitsNothing() {
        assertNotEquals(RowDigest.NONE, RowDigest.parse("no digits"));
        assertNotEquals(RowDigest.NONE, RowDigest.parse(null));
    }

    @Test
    void combinationForgetsTheOrderAndWhatWasTakenOut() {
        RowDigest one = RowDigest.of("one");
        RowDigest two = RowDigest.of("two");
        assertEquals(
                RowDigest.NONE.combined(one).combined(two),
                RowDigest.NONE.combined(two).combined(one));
        assertEquals(
                RowDigest.NONE.combined(two),
                RowDigest.NONE.combined(one).combined(two).combined(one));
    }
}
