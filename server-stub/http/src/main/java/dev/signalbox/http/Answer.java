package dev.signalbox.http;

import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What goes back.
sealed interface Answer {
    /// A whole answer.
    final class Whole implements Answer {
        private final int status;
        private final String mediaType;
        private final byte[] body;
        private final Map<String, String> headers;

        private Whole(int status, String mediaType, byte[] body, Map<String, String> headers) {
            this.status = status;
            this.mediaType = mediaType;
            this.body = body;
            this.headers = headers;
        }

        int status() {
            return status;
        }

        /// Empty when there is no body.
        String mediaType() {
            return mediaType;
        }

        byte[] body() {
            return body;
        }

        Map<String, String> headers() {
            return headers;
        }

        /// This answer with one header of its own.
        Whole with(String header, String value) {
            return new Whole(status, mediaType, body, Map.of(header, value));
        }
    }

    /// An answer that is written as things happen, until the client goes or the writer ends.
    record Stream(String mediaType, Writer writer) implements Answer {}

    /// Writes a [Stream].
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /// `value` as JSON.
    static Whole json(Object value) {
        return json(200, DomainJson.bytes(value));
    }

    /// Text of another kind.
    static Whole text(String mediaType, byte[] text) {
        return new Whole(200, mediaType, text, Map.of());
    }

    /// JSON that is written already.
    static Whole json(int status, byte[] json) {
        return new Whole(status, "application/json", json, Map.of());
    }

    /// A problem.
    static Whole of(Problem problem) {
        return new Whole(problem.status(), Problem.MEDIA_TYPE, DomainJson.bytes(problem), Map.of());
    }

    /// A status that says it all.
    static Whole empty(int status) {
        return new Whole(status, "", new byte[0], Map.of());
    }
}
