package dev.signalbox.client.remote;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/// An answer that is cut short says nothing, though the command was applied.
class TruncatedAnswerTest {
    private static final Submission SUBMISSION = Fixtures.submission(Fixtures.plan(IN_PRODUCTION));

    @TempDir
    Path folder;

    private World world;
    private String token;
    private long length;

    /// One attempt to submit: a receipt, or none where nothing is known.
    interface Client {
        Optional<Receipt> submit(Submission submission);
    }

    @BeforeEach
    void applyOnce() {
        world = new World(folder);
        world.setUp();
        token = world.token(Actors.TARA);
        world.inside(Actors.TARA).submit(SUBMISSION);
        length = raw(SUBMISSION).length();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void answerCutAnywhereIsUnknownAndTheWholeOneIsTheReceipt() {
        assertTrue(length > 64, "an answer of " + length + " bytes");

        assertOnlyTheWholeAnswerCounts(this::careful);
    }

    /// The control: a client that believes the status line takes cut answers for success.
    @Test
    void clientThatBelievesTheStatusLineFailsThis() {
        assertThrows(AssertionFailedError.class, () -> assertOnlyTheWholeAnswerCounts(this::credulous));
    }

    @Test
    void unknownOutcomeSaysSoAndHowToLearnIt() {
        world.network.set(Way.TO_CLIENT, new Toxic.Truncation(length - 1));

        StoreUnavailableException unknown = assertThrows(
                StoreUnavailableException.class,
                () -> world.client(Access.to(world.network.uri(), token)).submit(SUBMISSION));

        assertEquals(
                "The connection to 127.0.0.1:" + world.network.uri().getPort()
                        + " broke. Whether the store took it is not known: sending it again finds out.",
                unknown.getMessage());
    }

    @Test
    void snapshotCutAnywhereIsNoState() {
        world.network.set(Way.TO_CLIENT, new Toxic.Truncation(length + 400));

        assertThrows(
                StoreUnavailableException.class,
                () -> world.client(Access.to(world.network.uri(), token)).state());
    }

    private void assertOnlyTheWholeAnswerCounts(Client client) {
        for (long cut = 0; cut < length; cut++) {
            world.network.set(Way.TO_CLIENT, new Toxic.Truncation(cut));
            assertEquals(Optional.empty(), client.submit(SUBMISSION), "cut after " + cut + " of " + length);
        }
        world.network.heal();
        assertEquals(Optional.of(new Receipt.Applied(5)), client.submit(SUBMISSION));
    }

    private Optional<Receipt> careful(Submission submission) {
        try (HttpRolloutStore store = HttpRolloutStore.at(world.network.uri(), token)) {
            return Optional.of(store.submit(submission));
        } catch (StoreUnavailableException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Receipt> credulous(Submission submission) {
        return raw(submission).startsWith("HTTP/1.1 200 ") ? Optional.of(new Receipt.Applied(5)) : Optional.empty();
    }

    /// What comes back over the network, however much of it comes.
    private String raw(Submission submission) {
        byte[] body = DomainJson.bytes(submission);
        String head = "POST " + Paths.COMMANDS + " HTTP/1.1\r\nHost: store\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", world.network.uri().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return answer(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                String length = head.toString().replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
                return head + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
            }
        }
        return head.toString();
    }
}
