package dev.signalbox.testkit.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.testkit.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What arrives through each toxic. How long something takes is only ever bounded from below.
final class FaultProxyTest {
    private static final Duration TENTH = Duration.ofMillis(100);
    private static final byte[] SENT = new byte[100_000];

    static {
        new Random(7).nextBytes(SENT);
    }

    private EchoServer server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new EchoServer();
        proxy = FaultProxy.before(server.uri(), 42);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void bytesPassWholeAndInOrderWhenNothingIsWrong() throws Exception {
        assertArrayEquals(SENT, echo(SENT));
    }

    @ParameterizedTest
    @EnumSource
    void latencyDelaysTheWayThatItIsOn(Way way) throws Exception {
        proxy.set(way, new Toxic.Latency(TENTH, Duration.ZERO));

        long started = System.nanoTime();
        assertArrayEquals(SENT, echo(SENT));

        assertTook(TENTH, started);
    }

    @Test
    void jitterKeepsTheOrder() throws Exception {
        proxy.set(
                Way.TO_CLIENT,
                new Toxic.Slices(1_000, Duration.ZERO),
                new Toxic.Latency(Duration.ofMillis(20), Duration.ofMillis(20)));

        assertArrayEquals(SENT, echo(SENT));
    }

    @Test
    void bandwidthBoundsTheRate() throws Exception {
        proxy.set(Way.TO_SERVER, new Toxic.Bandwidth(500_000));

        long started = System.nanoTime();
        assertArrayEquals(SENT, echo(SENT));

        // The last slice's rest is not waited for.
        assertTook(Duration.ofMillis(150), started);
    }

    @Test
    void slicesArriveWithPausesBetweenThem() throws Exception {
        proxy.set(Way.TO_CLIENT, new Toxic.Slices(1, Duration.ofMillis(10)));

        long started = System.nanoTime();
        assertArrayEquals(Arrays.copyOf(SENT, 11), echo(Arrays.copyOf(SENT, 11)));

        assertTook(TENTH, started);
    }

    @ParameterizedTest
    @EnumSource
    void truncationEndsTheStreamAfterExactlySoManyBytes(Way way) throws Exception {
        for (int length : new int[] {0, 1, 8_191, 8_192, 8_193, 99_999}) {
            proxy.set(way, new Toxic.Truncation(length));

            assertArrayEquals(Arrays.copyOf(SENT, length), echo(SENT), "truncated after " + length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void resetBreaksAConnectionInTheMiddle(Way way) {
        proxy.set(way, new Toxic.Reset(50_000));

        assertThrows(SocketException.class, () -> echo(SENT));
    }

    @Test
    void resetTakesHoldOfAConnectionThatIsIdle() throws Exception {
        try (Socket client = connect()) {
            assertArrayEquals(Arrays.copyOf(SENT, 10), echo(client, 10));

            proxy.set(Way.TO_CLIENT, new Toxic.Reset(0));

            assertThrows(SocketException.class, () -> client.getInputStream().read());
        }
    }

    @ParameterizedTest
    @EnumSource
    void swallowedBytesAreHeldUntilItHeals(Way way) throws Exception {
        proxy.set(way, new Toxic.Swallow());
        try (Socket client = connect()) {
            client.setSoTimeout(100);
            client.getOutputStream().write(1);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());

            proxy.heal();

            client.setSoTimeout(0);
            assertEquals(1, client.getInputStream().read());
        }
    }

    @Test
    void downEndsConnectionsAndAdmitsNone() throws Exception {
        try (Socket before = connect()) {
            assertArrayEquals(Arrays.copyOf(SENT, 10), echo(before, 10));

            proxy.set(Way.TO_SERVER, new Toxic.Down());

            assertEquals(-1, before.getInputStream().read());
        }
        try (Socket during = connect()) {
            assertEquals(-1, during.getInputStream().read());
        }
        proxy.heal();
        assertArrayEquals(SENT, echo(SENT));
    }

    @Test
    void slowCloseHoldsTheEndBack() throws Exception {
        proxy.set(Way.TO_CLIENT, new Toxic.SlowClose(TENTH));

        long started = System.nanoTime();
        assertArrayEquals(SENT, echo(SENT));

        assertTook(TENTH, started);
    }

    @Test
    void serverThatIsGoneEndsTheConnection() throws Exception {
        server.close();
        try (Socket client = connect()) {
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @Test
    void closingEndsWhatIsOpen() throws Exception {
        try (Socket client = connect()) {
            Eventually.await("the connection is accepted", () -> proxy.connections() == 1);
            proxy.close();

            assertEquals(-1, client.getInputStream().read());
        }
    }

    private Socket connect() throws IOException {
        return new Socket("127.0.0.1", proxy.uri().getPort());
    }

    private static byte[] echo(Socket client, int length) throws IOException {
        client.getOutputStream().write(SENT, 0, length);
        return client.getInputStream().readNBytes(length);
    }

    /// What comes back of `bytes` until the stream ends.
    private byte[] echo(byte[] bytes) throws Exception {
        try (Socket client = connect()) {
            Thread sender = Thread.ofVirtual().start(() -> send(client, bytes));
            byte[] received = client.getInputStream().readAllBytes();
            sender.join();
            return received;
        }
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
            client.shutdownOutput();
        } catch (IOException cutOff) {
            // Who reads finds out.
        }
    }

    private static void assertTook(Duration least, long startedNanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        assertTrue(took.compareTo(least) >= 0, "took " + took + ", at least " + least);
    }
}
