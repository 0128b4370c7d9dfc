package dev.signalbox.client.remote;

import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import java.util.Optional;
import okio.BufferedSource;

/// Reads the change feed's events off a stream of lines. An event counts once its empty line has come: what was cut
/// before that never happened.
final class EventStream {
    private static final String EVENT = "event: ";
    private static final String DATA = "data: ";
    /// Many times what the largest entry needs, so that a server that never ends a line cannot fill the memory.
    private static final long LONGEST_LINE = 4L << 20;

    private final BufferedSource lines;

    EventStream(BufferedSource lines) {
        this.lines = lines;
    }

    /// The next whole message; events of a kind that this console does not know are passed over.
    ///
    /// @throws EOFException when the stream ends first
    FeedMessage next() throws IOException {
        String event = "";
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = lines.readUtf8LineStrict(LONGEST_LINE);
            if (line.startsWith(EVENT)) {
                event = line.substring(EVENT.length());
            } else if (line.startsWith(DATA)) {
                data.append(line, DATA.length(), line.length());
            } else if (line.isEmpty()) {
                Optional<FeedMessage> message = message(event, data.toString());
                if (message.isPresent()) {
                    return message.get();
                }
                event = "";
                data.setLength(0);
            }
        }
    }

    private static Optional<FeedMessage> message(String event, String data) {
        return switch (event) {
            case "entry" -> Optional.of(DomainJson.read(data, FeedMessage.Entry.class));
            case "alive" -> Optional.of(DomainJson.read(data, FeedMessage.Alive.class));
            case "reset" -> Optional.of(DomainJson.read(data, FeedMessage.Reset.class));
            default -> Optional.empty();
        };
    }
}
