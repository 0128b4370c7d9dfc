package dev.signalbox.bench;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.whatif.Replay;
import dev.signalbox.domain.whatif.Scenario;
import dev.signalbox.domain.whatif.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The launch plan replayed over 30 days of minutes, beside adding the same minutes up once.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WhatIfBenchmark {
    private static final int MINUTES = 30 * 24 * 60;
    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    private static final FlagAddress FLAG = FlagAddress.of("deeplinks.enabled", "production");

    private MetricSeries recorded;
    private Scenario scenario;

    /// Makes up a month without a rollback, so that every minute is looked at.
    @Setup
    public void build() {
        Random random = new Random(42);
        List<MetricPoint> points = IntStream.range(0, MINUTES)
                .mapToObj(minute -> new MetricPoint(START.plusSeconds(60L * minute), minute(random), Tally.NONE))
                .toList();
        recorded = new MetricSeries(FLAG, Duration.ofMinutes(1), points);
        scenario = Scenario.of(
                dev.signalbox.domain.rules.State.empty(new TenantId("easymo")),
                FLAG,
                SeedLadders.launchPlan7(),
                HealthPolicy.INHERITED,
                START);
        Replay replay = WhatIf.replay(scenario, recorded);
        if (replay.moments().size() != MINUTES) {
            throw new IllegalStateException(
                    "The month ended after " + replay.moments().size() + " looks");
        }
    }

    /// 43,200 looks at windows of up to 1,440 minutes each.
    @Benchmark
    public Replay replay(CpuTime cpu) {
        cpu.operations++;
        return WhatIf.replay(scenario, recorded);
    }

    /// The floor: every minute added to one sum.
    @Benchmark
    public Tally floor(CpuTime cpu) {
        cpu.operations++;
        Tally sum = Tally.NONE;
        for (MetricPoint point : recorded.points()) {
            sum = sum.plus(point.newPath());
        }
        return sum;
    }

    /// Sixty requests of some 50 to 350 ms, one in a thousand of which fails.
    private static Tally minute(Random random) {
        double[] latencies = random.doubles(60, 50, 350).toArray();
        int errors = random.nextInt(17) == 0 ? 1 : 0;
        return new Tally(60 - errors, errors, 0, LatencyHistogram.of(latencies));
    }
}
