package dev.signalbox.bench;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Whether one decision costs the same however many flags there are.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlatnessBenchmark {
    /// How many flags the environment has.
    @Param({"10", "1000", "100000"})
    public int flagCount;

    private String[] keys;
    private CompiledFlags flags;
    private int next;

    /// Builds the pool and the flags.
    @Setup
    public void build() {
        keys = Subjects.keys();
        flags = Flags.compiled(flagCount, keys);
        // Building many flags collects garbage and moves the pool about in memory; let it be moved for few as well.
        System.gc();
    }

    /// The same 25 % rollout among more and more others.
    @Benchmark
    public Decision share(CpuTime cpu) {
        cpu.operations++;
        next = next + 1 == Subjects.COUNT ? 0 : next + 1;
        return flags.evaluate(Flags.SHARE, Subject.of(keys[next]));
    }
}
