package dev.signalbox.bench;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Subject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Whether one decision costs the same however many flags there are, beside what a map lookup and a hash cost among
/// as many.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlatnessBenchmark {
    /// How many flags the environment has.
    @Param({"10", "1000", "100000"})
    public int flagCount;

    private String[] keys;
    private Subject[] prebuilt;
    private CompiledFlags flags;
    private Map<String, Integer> thresholds;
    private int next;

    /// Builds the pool and the flags.
    @Setup
    public void build() {
        keys = Subjects.keys();
        prebuilt = Subjects.prebuilt(keys);
        flags = Flags.compiled(flagCount, keys);
        thresholds = Flags.thresholds(flagCount);
        // Building many flags collects garbage and moves the pool about in memory; let it be moved for few as well.
        System.gc();
    }

    /// The same 25 % rollout among more and more others.
    @Benchmark
    public Decision share(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluate(Flags.SHARE, Subject.of(nextKey()));
    }

    /// The same for a subject whose hash is known: the look-up and the decision alone.
    @Benchmark
    public Decision shareOfKnownSubject(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluate(Flags.SHARE, prebuilt[nextIndex()]);
    }

    /// The floor among as many.
    @Benchmark
    public boolean floor(CpuTime cpu) {
        cpu.operations++;
        return Integer.remainderUnsigned(Murmur3.hash(nextKey()), 100) < thresholds.get(Flags.SHARE);
    }

    private String nextKey() {
        return keys[nextIndex()];
    }

    private int nextIndex() {
        next = next + 1 == Subjects.COUNT ? 0 : next + 1;
        return next;
    }
}
