package dev.signalbox.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributesTest {
    @Test
    void numbersAndTruthAreSentAsSuchAndTheRestAsText() {
        assertEquals(
                new Attributes(
                        Map.of("stars", 50L, "score", 2.5, "staff", true, "country", "DE", "id", "50", "note", ""),
                        Optional.empty()),
                Attributes.of("stars = 50\n\nscore=2.5\nstaff = true\ncountry = DE\nid = \"50\"\nnote ="));
    }

    @Test
    void whatOnlyLooksLikeANumberIsText() {
        assertEquals(
                Map.of("a", "1d", "b", "NaN", "c", "007", "d", "+1"),
                Attributes.of("a = 1d\nb = NaN\nc = 007\nd = +1").values());
    }

    @Test
    void lineThatIsNoneAndNameThatIsSaidTwiceSayHowToMendThem() {
        assertEquals(
                new Attributes(
                        Map.of(),
                        Optional.of("'= DE' is no attribute. Write a name, = and a value, such as country = DE.")),
                Attributes.of("= DE"));
        assertEquals(
                new Attributes(Map.of(), Optional.of("'a' is said twice. Keep one of the lines.")),
                Attributes.of("a = 1\na = 1"));
    }
}
