package dev.signalbox.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The running application: asks for decisions from several threads, and once a second reports and says what happened.
final class Traffic implements AutoCloseable {
    private static final int THREADS = 4;
    private static final Duration BREATH = Duration.ofMillis(500);

    private final Decisions decisions;
    private final Reporter reporter;
    private final UserWalk walk;
    private final Pacer pacer;
    private final SampleApp app;
    private final PrintStream out;
    private final RecentShare share = new RecentShare();
    private final Aggregate aggregate = new Aggregate();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    private volatile Fault fault;
    private volatile boolean running = true;

    Traffic(TrafficOptions options, Decisions decisions, Reporter reporter, PrintStream out) {
        this.decisions = decisions;
        this.reporter = reporter;
        this.walk = new UserWalk(options.users());
        this.pacer = new Pacer(options.rate());
        this.app = new SampleApp(options.seed());
        this.out = out;
        this.fault = options.fault();
        app.fail(fault);
    }

    void start() {
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(this::askOnAndOn);
        }
        threads.execute(this::reportOnAndOn);
    }

    void fail(Fault next) {
        fault = next;
        app.fail(next);
    }

    private void askOnAndOn() {
        while (running) {
            pacer.await();
            ask();
        }
    }

    private void ask() {
        Decisions.Answer answer = decisions.decide(walk.next());
        if (!running) {
            return;
        }
        aggregate.add(app.next(answer, share.after(answer)), answer);
        if (answer == Decisions.Answer.NONE) {
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private void reportOnAndOn() {
        try {
            while (running) {
                TimeUnit.SECONDS.sleep(1);
                report();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() throws InterruptedException {
        Second second = aggregate.drain();
        String trouble = reporter.send(second.paths());
        String unanswered = second.unanswered() == 0 ? "" : " (" + decisions.trouble() + ")";
        out.println(second.line(fault) + unanswered + (trouble.isEmpty() ? "" : ", " + trouble));
    }

    @Override
    public void close() {
        running = false;
        threads.shutdownNow();
        decisions.close();
        reporter.close();
    }
}
