package dev.signalbox.client.remote;

import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import okio.BufferedSource;

/// Reads the change feed's events off a stream of lines. An event counts once its empty line has come: what was cut
/// before that never happened.
final class EventStream {
    private static final String DATA = "data: ";

    private final BufferedSource lines;

    EventStream(BufferedSource lines) {
        this.lines = lines;
    }

    /// The next whole message.
    ///
    /// @throws EOFException when the stream ends first
    FeedMessage next() throws IOException {
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = lines.readUtf8LineStrict();
            if (line.startsWith(DATA)) {
                data.append(line, DATA.length(), line.length());
            } else if (line.isEmpty() && !data.isEmpty()) {
                return DomainJson.read(data.toString(), FeedMessage.class);
            }
        }
    }
}
