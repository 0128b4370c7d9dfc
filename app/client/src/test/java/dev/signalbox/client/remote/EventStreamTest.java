package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.TestClock;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final FeedMessage ALIVE = new FeedMessage.Alive(TestClock.START, 0);
    private static final FeedMessage FIRST = entry(1);
    private static final FeedMessage SECOND = entry(2);
    private static final FeedMessage RESET = new FeedMessage.Reset(7);
    private static final String TEXT = event("alive", ALIVE)
            + event("entry\nid: 1", FIRST)
            + ": a comment\n\n"
            + event("a-kind-of-tomorrow", ALIVE)
            + event("entry\nid: 2", SECOND)
            + event("reset", RESET);
    private static final List<FeedMessage> ALL = List.of(ALIVE, FIRST, SECOND, RESET);

    @Test
    void wholeStreamGivesEveryMessageThatIsKnown() {
        assertEquals(ALL, read(TEXT));
    }

    /// What came whole before the cut, never a part of what did not.
    @Test
    void cutAtEveryByteGivesWholeMessagesOnly() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            String cut = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);

            assertEquals(ALL.subList(0, wholeIn(cut)), read(cut), "cut after " + length);
        }
    }

    /// The control: a reader that takes the stream's end for a message's end makes messages of what was cut.
    @Test
    void readerThatTakesTheEndForAnEmptyLineBelievesWhatWasCut() {
        String cut = TEXT.substring(0, TEXT.indexOf("\n\n", TEXT.indexOf("id: 1")));

        assertEquals(List.of(ALIVE), read(cut));
        assertEquals(List.of(ALIVE, FIRST), read(cut + "\n\n"));
    }

    @Test
    void lineWithoutEndIsGivenUp() {
        EventStream stream = new EventStream(new Buffer().writeUtf8("data: " + "x".repeat(5 << 20)));

        assertThrows(EOFException.class, stream::next);
    }

    private static int wholeIn(String cut) {
        int whole = 0;
        for (String kind : List.of("event: alive", "id: 1", "id: 2", "event: reset")) {
            int start = cut.indexOf(kind);
            whole += start >= 0 && cut.indexOf("\n\n", start) >= 0 ? 1 : 0;
        }
        return whole;
    }

    private static List<FeedMessage> read(String text) {
        EventStream stream = new EventStream(new Buffer().writeUtf8(text));
        List<FeedMessage> messages = new ArrayList<>();
        try {
            while (true) {
                messages.add(stream.next());
            }
        } catch (EOFException end) {
            return messages;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String event(String head, FeedMessage message) {
        return "event: " + head + "\ndata: " + DomainJson.write(message) + "\n\n";
    }

    private static FeedMessage entry(long sequence) {
        return new FeedMessage.Entry(
                new LogEntry(
                        sequence,
                        TestClock.START,
                        "rina",
                        "Rina",
                        new UUID(1, sequence),
                        "as planned",
                        new Event.AppCreated(new App(new AppKey("app" + sequence), "Ünïcode"))),
                "0".repeat(64));
    }
}
