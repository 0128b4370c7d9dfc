package dev.signalbox.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The processor time of an iteration beside its operations: on a machine that others use too, time by the wall clock
/// measures the others.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    /// Processor time of the iteration in nanoseconds.
    public long cpuNanos;

    /// Operations in the iteration; each counts itself.
    public long operations;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    /// Starts the clock.
    @Setup(Level.Iteration)
    public void start() {
        start = threads.getCurrentThreadCpuTime();
    }

    /// Reads it.
    @TearDown(Level.Iteration)
    public void stop() {
        cpuNanos = threads.getCurrentThreadCpuTime() - start;
    }
}
