package dev.signalbox.client.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom to reach, as it is typed, kept and opened.
class OnCallTest {
    @TempDir
    private Path folder;

    @Test
    void aNumberAnAddressAndALinkReachSomebody() {
        assertEquals(contact("Ivo", "tel:+436601234567"), OnCallContact.parse("Ivo, +43 660 123 45 67"));
        assertEquals(contact("Gruber, Ivo", "tel:112"), OnCallContact.parse("Gruber, Ivo, 112"));
        assertEquals(contact("Ivo", "mailto:ivo@example.com"), OnCallContact.parse("Ivo, ivo@example.com"));
        assertEquals(
                new OnCallContact(Optional.empty(), URI.create("https://pager.example.com/rollouts")),
                OnCallContact.parse("https://pager.example.com/rollouts"));
    }

    @Test
    void whatReachesNobodyIsSaidWithItsFix() {
        for (String text : List.of("", "Ivo", "Ivo,", "file:///etc/passwd", "javascript:alert(1)", "call me maybe")) {
            InvalidValueException wrong =
                    assertThrows(InvalidValueException.class, () -> OnCallContact.parse(text), text);
            assertEquals("On-call contact", wrong.field());
        }
    }

    @Test
    void aMailIsBegunForThePerson() {
        assertEquals(
                URI.create("mailto:ivo@example.com?subject=Stop%20now&body=50%25%20%26%20rising"),
                contact("Ivo", "mailto:ivo@example.com").open("Stop now", "50% & rising"));
        assertEquals(URI.create("tel:112"), contact("Ivo", "tel:112").open("Stop now", "50% & rising"));
    }

    @Test
    void eachStoreKeepsItsOwn() {
        Path file = folder.resolve("on-call.properties");
        new OnCallFile(file, "flags.example.com:8443", Optional.empty()).keep(contact("Ivo", "tel:112"));
        new OnCallFile(file, "the sample", Optional.empty()).keep(contact("Zoë", "tel:113"));

        assertEquals(
                Optional.of(contact("Ivo", "tel:112")),
                new OnCallFile(file, "flags.example.com:8443", Optional.of("Ops, 911")).contact());
        assertEquals(
                Optional.of(contact("Zoë", "tel:113")), new OnCallFile(file, "the sample", Optional.empty()).contact());
    }

    @Test
    void aStoreWithoutOneHasTheOneForAll() {
        Path file = folder.resolve("on-call.properties");
        assertEquals(
                Optional.of(contact("Ops", "tel:911")),
                new OnCallFile(file, "the sample", Optional.of("Ops, 911")).contact());
        assertEquals(Optional.empty(), new OnCallFile(file, "the sample", Optional.of(" ")).contact());
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws IOException {
        Path file = folder.resolve("on-call.properties");
        Files.createDirectory(file);
        assertThrows(InvalidValueException.class, new OnCallFile(file, "the sample", Optional.empty())::contact);
    }

    private static OnCallContact contact(String name, String link) {
        return new OnCallContact(Optional.of(name), URI.create(link));
    }
}
