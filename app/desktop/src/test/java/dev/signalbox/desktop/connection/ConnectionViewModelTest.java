package dev.signalbox.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.client.profile.MemoryTokens;
import dev.signalbox.client.profile.Profile;
import dev.signalbox.client.profile.ProfileFile;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionViewModelTest {
    @TempDir
    Path folder;

    private final MemoryTokens tokens = new MemoryTokens();
    private Path file;
    private ConnectionViewModel viewModel;

    @BeforeEach
    void open() {
        file = folder.resolve("connections.json");
        viewModel =
                new ConnectionViewModel(new Uses(), new ProfileFile(file), tokens, new SameThread(), new TestClock());
    }

    @Test
    void keptServerIsListedWithAllItsAddresses() {
        type("EU", "https://a.example https://b.example");
        viewModel.keep();

        assertEquals(
                List.of(Profile.parse("EU", "https://a.example https://b.example", "", "")),
                List.copyOf(viewModel.list()));
        assertEquals("Kept EU.", viewModel.said().get());
    }

    @Test
    void typedTokenGoesToMemoryAndSaysSoAndLeavesTheFieldAndTheFileWithoutIt() throws IOException {
        type("EU", "https://a.example");
        viewModel.token().set("canary");
        viewModel.keep();

        assertEquals(Optional.of("canary"), tokens.token("EU"));
        assertEquals(
                "Kept EU. The token is kept in memory only, and is asked for again after this console was closed.",
                viewModel.said().get());
        assertEquals("", viewModel.token().get());
        assertFalse(Files.readString(file).contains("canary"));
    }

    @Test
    void addressThatIsNoneIsExplainedAndKeepsNothing() {
        type("EU", "a.example");
        viewModel.token().set("canary");
        viewModel.keep();

        assertEquals(
                "Server: 'a.example' is no server's address. Type one such as http://127.0.0.1:8080.",
                viewModel.said().get());
        assertEquals(Optional.empty(), tokens.token("EU"));
        assertFalse(Files.exists(file));
    }

    @Test
    void damagedFileIsSaidWhenTheScreenOpens() throws IOException {
        Files.writeString(file, "{");
        viewModel.attach();

        assertEquals(
                "Not every server could be read from " + file + ": it is damaged. The file as it was is kept as " + file
                        + ".damaged-1. Add what is missing again, or mend that file and put it back.",
                viewModel.said().get());
    }

    @Test
    void testSaysWhatKeepsItFromTheStore() {
        type("EU", "https://a.example");
        viewModel.test();

        assertEquals(
                List.of(new EndpointReport.Failed("a.example:443", "Nothing answers.")),
                List.copyOf(viewModel.reports()));
        assertEquals("", viewModel.said().get());
    }

    @Test
    void storeWithoutATokenIsNotUsedButExplained() {
        viewModel.use(Profile.parse("EU", "https://a.example", "", ""));

        assertEquals(
                "Token: none is known for EU. Type it, or name a file that holds it.",
                viewModel.said().get());
    }

    @Test
    void newTokenForAKnownServerNeedsNothingElseTyped() {
        viewModel.renew(Profile.parse("EU", "https://a.example https://b.example", "", ""));
        viewModel.token().set("fresh");
        viewModel.keep();

        assertEquals(Optional.of("fresh"), tokens.token("EU"));
        assertEquals(
                List.of(Profile.parse("EU", "https://a.example https://b.example", "", "")),
                List.copyOf(viewModel.list()));
    }

    private void type(String name, String server) {
        viewModel.name().set(name);
        viewModel.server().set(server);
    }

    /// Stores that nobody reaches.
    private final class Uses implements Connector {
        @Override
        public String current() {
            return "this computer";
        }

        @Override
        public List<EndpointReport> test(Profile profile) {
            return List.of(new EndpointReport.Failed(profile.where(), "Nothing answers."));
        }

        @Override
        public Access access(Profile profile) {
            return profile.access(tokens);
        }

        @Override
        public void use(Access access) {}

        @Override
        public void useEmbedded() {}
    }
}
