package dev.signalbox.client.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Something that listens where a store should: a proxy's error page, a captive portal, a redirect.
final class StrangeServer implements AutoCloseable {
    private static final String CREDENTIALS = "Authorization: ";

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String answer;
    private final List<Optional<String>> credentials = new CopyOnWriteArrayList<>();

    /// @param status with its reason, such as `502 Bad Gateway`
    /// @param header one line; may be empty
    StrangeServer(String status, String header, String body) throws IOException {
        this.answer = "HTTP/1.1 " + status + "\r\n" + (header.isEmpty() ? "" : header + "\r\n")
                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        Thread.ofVirtual().start(this::serve);
    }

    URI uri() {
        return URI.create("http://" + where());
    }

    String where() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /// The credentials of each request so far.
    List<Optional<String>> credentials() {
        return List.copyOf(credentials);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                credentials.add(readHead(in));
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                // Read to the end, so that closing does not reset what was just written.
                in.transferTo(Writer.nullWriter());
            } catch (IOException gone) {
                // A client that left; the next one is served.
            }
        }
    }

    private static Optional<String> readHead(BufferedReader in) throws IOException {
        Optional<String> found = Optional.empty();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith(CREDENTIALS)) {
                found = Optional.of(line.substring(CREDENTIALS.length()));
            }
        }
        return found;
    }
}
