package dev.signalbox.client.backout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The beginning of what a program printed: enough to read, never enough to fill the memory. Safe for any thread.
final class Output {
    /// How many bytes are kept.
    static final int MOST = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;

    synchronized void add(byte[] bytes, int count) {
        int room = Math.min(count, MOST - kept.size());
        kept.write(bytes, 0, room);
        dropped += count - room;
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes, bytes.length);
    }

    synchronized String text() {
        String text = kept.toString(StandardCharsets.UTF_8);
        return dropped == 0 ? text : text + "\n(" + dropped + " more bytes were not kept)";
    }
}
