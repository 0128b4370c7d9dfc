package dev.signalbox.testkit.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// One way of a link. A thread reads and notes when each piece is due; another passes pieces on when they are, so that
/// latency delays bytes without thinning them out.
final class Pipe {
    private static final int PIECE = 8 * 1024;
    private static final int MOST_WAITING = 64;
    private static final long FOREVER = Long.MAX_VALUE;

    private final Link link;
    private final Socket from;
    private final Socket to;
    private final RandomGenerator chance;
    private final Thread reader = Thread.ofVirtual().name("fault-proxy-in").unstarted(this::read);
    private final Thread writer = Thread.ofVirtual().name("fault-proxy-out").unstarted(this::write);

    // All of these are guarded by this.
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private List<Toxic> toxics = List.of();
    private long lastDue = System.nanoTime();
    private long passed;
    private boolean over;

    Pipe(Link link, Socket from, Socket to, RandomGenerator chance) {
        this.link = link;
        this.from = from;
        this.to = to;
        this.chance = chance;
    }

    void start() {
        reader.start();
        writer.start();
    }

    void stop() {
        reader.interrupt();
        writer.interrupt();
    }

    void use(List<Toxic> present) {
        synchronized (this) {
            toxics = present;
            notifyAll();
        }
    }

    private void read() {
        byte[] buffer = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                put(ByteBuffer.wrap(Arrays.copyOf(buffer, length)));
            }
            put(Piece.END);
        } catch (IOException broken) {
            link.reset();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void put(ByteBuffer bytes) throws InterruptedException {
        while (waiting.size() >= MOST_WAITING && !over) {
            wait();
        }
        if (!over) {
            lastDue = Math.max(lastDue, System.nanoTime() + delay(bytes));
            waiting.addLast(new Piece(bytes, lastDue));
            notifyAll();
        }
    }

    private long delay(ByteBuffer bytes) {
        Duration delay = Duration.ZERO;
        for (Toxic toxic : toxics) {
            if (toxic instanceof Toxic.Latency(Duration length, Duration jitter)) {
                long spread = jitter.toNanos();
                delay = delay.plus(length).plusNanos(chance.nextLong(-spread, spread + 1));
            } else if (!bytes.hasRemaining() && toxic instanceof Toxic.SlowClose(Duration close)) {
                delay = delay.plus(close);
            }
        }
        return delay.toNanos();
    }

    private void write() {
        try {
            OutputStream out = to.getOutputStream();
            Step step = next();
            while (step instanceof Step.Pass(ByteBuffer bytes)) {
                out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
                out.flush();
                step = next();
            }
            switch (step) {
                case Step.Pass pass -> {}
                case Step.End() -> passEnd();
                case Step.Reset() -> link.reset();
                case Step.Down() -> link.end();
            }
        } catch (IOException broken) {
            link.reset();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void passEnd() throws IOException {
        synchronized (this) {
            over = true;
            waiting.clear();
            notifyAll();
        }
        to.shutdownOutput();
        link.passedEnd();
    }

    /// Waits for what is to be done next, by the toxics that hold when it is due.
    private synchronized Step next() throws InterruptedException {
        while (true) {
            Limits limits = Limits.of(toxics);
            if (limits.down()) {
                return new Step.Down();
            }
            if (passed >= limits.reset()) {
                return new Step.Reset();
            }
            if (passed >= limits.truncation()) {
                return new Step.End();
            }
            long nanos = limits.held() || waiting.isEmpty()
                    ? FOREVER
                    : waiting.getFirst().due() - System.nanoTime();
            if (nanos <= 0) {
                return pass(limits);
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
    }

    private Step pass(Limits limits) {
        Piece first = waiting.removeFirst();
        notifyAll();
        if (first.isEnd()) {
            return new Step.End();
        }
        ByteBuffer bytes = first.bytes();
        int length = (int) Math.min(bytes.remaining(), limits.slice(passed));
        long after = System.nanoTime() + limits.pause(length);
        if (length < bytes.remaining()) {
            waiting.addFirst(new Piece(bytes.slice(length, bytes.remaining() - length), after));
        } else if (!waiting.isEmpty()) {
            Piece second = waiting.removeFirst();
            waiting.addFirst(new Piece(second.bytes(), Math.max(second.due(), after)));
        }
        lastDue = Math.max(lastDue, after);
        passed += length;
        return new Step.Pass(bytes.slice(0, length));
    }

    private sealed interface Step {
        record Pass(ByteBuffer bytes) implements Step {}

        record End() implements Step {}

        record Reset() implements Step {}

        record Down() implements Step {}
    }

    /// Bytes on their way; none stand for the stream's end.
    ///
    /// @param due when they may be passed on, by the clock of [System#nanoTime]
    private record Piece(ByteBuffer bytes, long due) {
        static final ByteBuffer END = ByteBuffer.allocate(0);

        boolean isEnd() {
            return !bytes.hasRemaining();
        }
    }
}
