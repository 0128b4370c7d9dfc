package dev.signalbox.client.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.Trust;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final URI FIRST = URI.create("https://a.example:8443");
    private static final URI SECOND = URI.create("https://b.example");

    @TempDir
    Path folder;

    private final TokenStore tokens = new MemoryTokens();

    @Test
    void severalServersOfOneStoreAreTypedWithSpacesOrCommas() {
        assertEquals(
                new Profile("EU", List.of(FIRST, SECOND), Optional.empty(), Optional.empty()),
                Profile.parse(" EU ", " https://a.example:8443,https://b.example ", " ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://a.example", "https://", "a.example", "https://a.example/path", "http://a b"})
    void whatIsNoServersRootIsRefusedByTheNameOfItsField(String server) {
        InvalidValueException wrong =
                assertThrows(InvalidValueException.class, () -> Profile.parse("EU", server, "", ""));

        assertEquals("Server", wrong.field());
    }

    @Test
    void profileWithoutANameIsRefused() {
        InvalidValueException wrong =
                assertThrows(InvalidValueException.class, () -> Profile.parse("  ", FIRST.toString(), "", ""));

        assertEquals("Name: it has 0 characters. Type 1 to 100, such as Production EU.", wrong.getMessage());
    }

    @Test
    void tokenComesFromTheStoreOfTokensBeforeTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "of the file\n");
        Profile profile = Profile.parse("EU", FIRST.toString(), "ca.pem", file.toString());

        assertEquals(
                new Access(List.of(FIRST), "of the file", new Trust.Authority(Path.of("ca.pem"))),
                profile.access(tokens));

        tokens.keep("EU", "of the store");
        tokens.keep("US", "of another");

        assertEquals("of the store", profile.access(tokens).token());
    }

    @Test
    void missingTokenSaysWhatToDo() {
        Profile without = Profile.parse("EU", FIRST.toString(), "", "");
        Profile lost =
                Profile.parse("EU", FIRST.toString(), "", folder.resolve("gone").toString());

        assertEquals(
                "Token: none is known for EU. Type it, or name a file that holds it.",
                assertThrows(InvalidValueException.class, () -> without.access(tokens))
                        .getMessage());
        assertEquals(
                "Token file: the file " + folder.resolve("gone")
                        + " cannot be read. Name the file that the server wrote its token to.",
                assertThrows(InvalidValueException.class, () -> lost.access(tokens))
                        .getMessage());
    }

    @Test
    void tokenIsShownNowhere() {
        tokens.keep("EU", "canary");
        Access access = Profile.parse("EU", FIRST.toString(), "", "").access(tokens);

        assertFalse((access.toString() + tokens + tokens.sentence()).contains("canary"));
    }
}
