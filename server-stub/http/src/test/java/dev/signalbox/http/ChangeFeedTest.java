package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.FeedPage;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFeedTest {
    private static final long SET_UP = 6;

    @TempDir
    Path directory;

    private ServedStore served;
    private Ask vera;

    /// One event of the stream.
    private record Received(String event, String id, String data) {}

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        vera = new Ask(served, Actors.VERA);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void followerHearsEveryEntryOnceAndInOrderAcrossReconnects() throws IOException, InterruptedException {
        List<Long> heard = new ArrayList<>();

        exempt(0, 20);
        heard.addAll(listen("0", 10));
        exempt(20, 40);
        heard.addAll(listen(last(heard), 15));
        heard.addAll(listen(last(heard), (int) SET_UP + 40 - heard.size()));

        assertEquals(LongStream.rangeClosed(1, SET_UP + 40).boxed().toList(), heard);
    }

    @Test
    void followerThatIsConnectedHearsWhatHappensNext() throws IOException, InterruptedException {
        try (BufferedReader stream = stream(Long.toString(SET_UP))) {
            assertEquals("alive", next(stream).event());

            served.submit(Actors.RINA, new Command.StartRollout(CHECKOUT));

            Received entry = nextEntry(stream);
            assertEquals(Long.toString(SET_UP + 1), entry.id());
            assertEquals(stored(SET_UP), DomainJson.read(entry.data(), FeedMessage.Entry.class));
        }
    }

    @Test
    void feedOfARevokedTokenEndsBeforeAnythingMoreIsSaid() throws IOException, InterruptedException {
        String secret = served.token(Actors.VERA);
        vera = new Ask(served, secret);
        try (BufferedReader stream = stream(Long.toString(SET_UP))) {
            next(stream);

            served.engine.tokens().revoke(secret);
            served.submit(Actors.RINA, new Command.StartRollout(CHECKOUT));

            assertEquals(new Received("", "", ""), next(stream));
        }
    }

    @Test
    void entryIsSentAsTheVeryTextThatItsHashCovers() throws IOException, InterruptedException {
        try (BufferedReader stream = stream("0")) {
            var first = served.engine.entries(ServedStore.ACME, 0, 1).getFirst();

            assertEquals(
                    "{\"entry\":" + first.text() + ",\"hash\":\"" + first.hash() + "\"}",
                    nextEntry(stream).data());
        }
    }

    @Test
    void followerAheadOfTheStoreIsToldToStartOver() throws IOException, InterruptedException {
        try (BufferedReader stream = stream("999")) {
            assertEquals(new Received("reset", "", "{\"revision\":" + SET_UP + "}"), next(stream));
        }
    }

    @Test
    void whoeverAsksForJsonGetsAPage() {
        FeedPage page = DomainJson.read(
                vera.get("/v1/changes?after=4", "Accept", "application/json").body(), FeedPage.class);

        assertEquals(SET_UP, page.revision());
        assertEquals(
                List.of(5L, 6L),
                page.entries().stream()
                        .map(FeedMessage.Entry::entry)
                        .map(LogEntry::sequence)
                        .toList());
    }

    private List<Long> listen(String after, int count) throws IOException, InterruptedException {
        List<Long> heard = new ArrayList<>();
        try (BufferedReader stream = stream(after)) {
            while (heard.size() < count) {
                heard.add(Long.parseLong(nextEntry(stream).id()));
            }
        }
        return heard;
    }

    private BufferedReader stream(String after) throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> answer = served.http()
                .send(
                        vera.request("/v1/changes", "Last-Event-ID", after).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(
                "text/event-stream", answer.headers().firstValue("Content-Type").orElse(""));
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static Received nextEntry(BufferedReader stream) throws IOException {
        Received received = next(stream);
        while (received.event().equals("alive")) {
            received = next(stream);
        }
        return received;
    }

    private static Received next(BufferedReader stream) throws IOException {
        String event = "";
        String id = "";
        String data = "";
        for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine()) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.substring(0, line.indexOf(':'))) {
                case "event" -> event = value;
                case "id" -> id = value;
                default -> data = value;
            }
        }
        return new Received(event, id, data);
    }

    private FeedMessage.Entry stored(long after) {
        var stored = served.engine.entries(ServedStore.ACME, after, 1).getFirst();
        return new FeedMessage.Entry(stored.entry(), stored.hash());
    }

    private void exempt(int from, int to) {
        for (int user = from; user < to; user++) {
            served.submit(
                    Actors.RINA,
                    new Command.SetExemption(
                            CHECKOUT, new Exemption("user-" + user, ExemptionEffect.FORCE_ENABLE, "")));
        }
    }

    private static String last(List<Long> heard) {
        return heard.getLast().toString();
    }
}
