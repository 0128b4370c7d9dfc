package dev.signalbox.client.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {
    private static final Profile EU =
            Profile.parse("EU", "https://a.example https://b.example:8443", "ca.pem", "token.txt");
    private static final Profile US = Profile.parse("US.west = 1", "http://127.0.0.1:8080", "", "");

    @TempDir
    Path folder;

    private Path file;
    private ProfileFile profiles;

    @BeforeEach
    void open() {
        file = folder.resolve("deep").resolve("connections.json");
        profiles = new ProfileFile(file);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertEquals(new KnownProfiles(List.of(), Optional.empty()), profiles.all());
    }

    @Test
    void keptProfilesAreReadBackByName() {
        profiles.keep(US);

        assertEquals(new KnownProfiles(List.of(EU, US), Optional.empty()), profiles.keep(EU));
        assertEquals(new KnownProfiles(List.of(EU, US), Optional.empty()), new ProfileFile(file).all());
    }

    @Test
    void profileReplacesTheOneOfItsName() {
        profiles.keep(US);
        Profile moved = Profile.parse(US.name(), "http://127.0.0.1:9090", "", "");
        profiles.keep(moved);

        assertEquals(List.of(moved), profiles.all().profiles());
    }

    @Test
    void fileHoldsNoToken() throws IOException {
        TokenStore tokens = new MemoryTokens();
        tokens.keep("EU", "canary");
        profiles.keep(EU);

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path kept : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(kept).contains("canary"), kept.toString());
            }
        }
    }

    @Test
    void damagedFileIsPutAsideWholeAndSaid() throws IOException {
        profiles.keep(EU);
        String damaged = Files.readString(file).replace("endpoints", "endpo!nts");
        Files.writeString(file, damaged);

        KnownProfiles known = profiles.all();

        Path aside = file.resolveSibling("connections.json.damaged-1");
        assertEquals(
                new KnownProfiles(
                        List.of(),
                        Optional.of(
                                "Not every server could be read from " + file + ": it is damaged. The file as it was"
                                        + " is kept as " + aside
                                        + ". Add what is missing again, or mend that file and put it back.")),
                known);
        assertEquals(damaged, Files.readString(aside));
        assertEquals(new KnownProfiles(List.of(), Optional.empty()), profiles.all());
    }

    @Test
    void fileCutAtAnyByteIsNeverDroppedNorTakenForWhole() throws IOException {
        profiles.keep(EU);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);

            assertEquals(List.of(), profiles.all().profiles(), "cut after " + length);
            assertArrayEquals(cut, Files.readAllBytes(aside(length + 1)), "cut after " + length);
        }
    }

    @Test
    void fileOfAnotherVersionIsPutAsideAndSaid() throws IOException {
        profiles.keep(EU);
        Files.writeString(file, Files.readString(file).replace("\"format\":1", "\"format\":2"));

        assertTrue(profiles.all().damage().orElseThrow().contains("written by another version of this console"));
        assertTrue(Files.exists(aside(1)));
    }

    @Test
    void profileThatMakesNoSenseLeavesTheOthersAndIsNamed() throws IOException {
        profiles.keep(EU);
        profiles.keep(US);
        String before = Files.readString(file).replace("http://127.0.0.1:8080", "gopher://127.0.0.1");
        Files.writeString(file, before);

        KnownProfiles known = profiles.all();

        assertEquals(List.of(EU), known.profiles());
        assertTrue(
                known.damage()
                        .orElseThrow()
                        .contains("'US.west = 1' (Server: 'gopher://127.0.0.1' is no server's address)"),
                known.toString());
        assertEquals(before, Files.readString(aside(1)));
        assertEquals(new KnownProfiles(List.of(EU), Optional.empty()), profiles.all());
    }

    @Test
    void keepingBesideADamagedFileSaysSoToo() throws IOException {
        profiles.keep(EU);
        Files.writeString(file, "{");

        KnownProfiles known = profiles.keep(US);

        assertEquals(List.of(US), known.profiles());
        assertTrue(known.damage().isPresent());
        assertEquals("{", Files.readString(aside(1)));
    }

    @Test
    void folderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where the folder should be");

        InvalidValueException wrong = assertThrows(InvalidValueException.class, () -> profiles.keep(EU));

        assertEquals("Connections", wrong.field());
    }

    private Path aside(int number) {
        return file.resolveSibling("connections.json.damaged-" + number);
    }
}
