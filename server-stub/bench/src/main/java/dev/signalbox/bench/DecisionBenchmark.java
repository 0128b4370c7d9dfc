package dev.signalbox.bench;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Subject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One decision at a time, and a thousand for one subject. Each operation takes the next subject of the pool.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
    private static final int FLAGS = 1_000;

    private final String[] keys = Subjects.keys();
    private final Subject[] prebuilt = Subjects.prebuilt(keys);
    private final Map<String, Object> attributes = Subjects.attributes();
    private final CompiledFlags flags = Flags.compiled(FLAGS, keys);
    private final Map<String, Integer> thresholds = Flags.thresholds(FLAGS);
    private final String[] flagKeys;
    private int next;

    /// Builds the pool and the flags.
    public DecisionBenchmark() {
        flagKeys = thresholds.keySet().toArray(String[]::new);
    }

    /// The floor: what no evaluator with a sticky share goes below.
    @Benchmark
    public boolean floor(CpuTime cpu) {
        cpu.operations++;
        return isOn(Flags.SHARE, nextKey());
    }

    /// The floor a thousand times: an evaluator that hashes the subject anew for each flag.
    @Benchmark
    public int floorOfThousand(CpuTime cpu) {
        cpu.operations++;
        String key = nextKey();
        int on = 0;
        for (String flag : flagKeys) {
            on += isOn(flag, key) ? 1 : 0;
        }
        return on;
    }

    /// A 25 % rollout, for a subject made on the spot.
    @Benchmark
    public Decision share(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluate(Flags.SHARE, Subject.of(nextKey()));
    }

    /// The same for a subject that the caller keeps: its hash is known.
    @Benchmark
    public Decision shareOfKnownSubject(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluate(Flags.SHARE, prebuilt[nextIndex()]);
    }

    /// A segment of three conditions that all hold, then 50 %.
    @Benchmark
    public Decision segment(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluate(Flags.SEGMENT, new Subject(nextKey(), attributes));
    }

    /// Ten thousand exempted ids, every second subject among them, else 5 %.
    @Benchmark
    public Decision exemptions(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluate(Flags.EXEMPTIONS, Subject.of(nextKey()));
    }

    /// A thousand flags for one subject made on the spot.
    @Benchmark
    public List<Decision> thousand(CpuTime cpu) {
        cpu.operations++;
        return flags.evaluateAll(new Subject(nextKey(), attributes));
    }

    private boolean isOn(String flag, String key) {
        return Integer.remainderUnsigned(Murmur3.hash(key), 100) < thresholds.get(flag);
    }

    private String nextKey() {
        return keys[nextIndex()];
    }

    private int nextIndex() {
        next = next + 1 == Subjects.COUNT ? 0 : next + 1;
        return next;
    }
}
