package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.rollout.GraphModel.Limit;
import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.rollout.GraphModel.Sample;
import dev.signalbox.desktop.rollout.GraphModel.Span;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.StackPane;

/// Measures the rollout graph: each frame it is shown anew, a second later, and drawn whole. The time between two
/// frames, and how long the JavaFX thread is kept by one. Figures and method are in `server-stub/bench/README.md`.
final class GraphBench {
    private static final int FRAMES = 600;
    private static final int WARM_UP = 120;
    private static final Instant START = TestClock.START;

    private GraphBench() {}

    /// @param arguments how many points
    public static void main(String[] arguments) {
        FxRig.start();
        for (String points : arguments) {
            measure(Integer.parseInt(points));
        }
        System.exit(0);
    }

    private static void measure(int points) {
        Random random = new Random(7);
        List<Sample> measured = IntStream.range(0, points)
                .mapToObj(second -> new Sample(
                        START.plusSeconds(second),
                        25 + random.nextGaussian(),
                        50,
                        random.nextDouble(),
                        200 + random.nextInt(80)))
                .toList();
        long began = System.nanoTime();
        Samples samples = Samples.of(measured);
        double ready = (System.nanoTime() - began) / 1e6;
        RolloutGraph graph = FxRig.onFx(RolloutGraph::new);
        try (FxRig _ = FxRig.open(() -> new StackPane(graph))) {
            long[][] taken = frames(graph, samples);
            System.out.printf(
                    Locale.ROOT,
                    "%,d points: between frames p50 %.1f ms, p99 %.1f, max %.1f; JavaFX thread p50 %.2f ms, p99 %.2f, max"
                            + " %.2f; made ready beside the screen in %.0f ms (n = %d)%n",
                    points,
                    at(taken[0], 50),
                    at(taken[0], 99),
                    at(taken[0], 100),
                    at(taken[1], 50),
                    at(taken[1], 99),
                    at(taken[1], 100),
                    ready,
                    FRAMES);
        }
    }

    private static long[][] frames(RolloutGraph graph, Samples samples) {
        CompletableFuture<long[][]> done = new CompletableFuture<>();
        FxRig.onFx(() -> {
            new AnimationTimer() {
                private final long[] between = new long[FRAMES];
                private final long[] kept = new long[FRAMES];
                private long before = System.nanoTime();
                private int frame = -WARM_UP;

                @Override
                public void handle(long now) {
                    long from = System.nanoTime();
                    graph.show(model(samples, Math.max(0, frame)), ZoneOffset.UTC);
                    long to = System.nanoTime();
                    if (frame >= 0) {
                        between[frame] = from - before;
                        kept[frame] = to - from;
                    }
                    before = from;
                    if (++frame == FRAMES) {
                        stop();
                        done.complete(new long[][] {between, kept});
                    }
                }
            }.start();
            return true;
        });
        return done.join();
    }

    private static GraphModel model(Samples samples, int later) {
        Instant now = START.plusSeconds(samples.size() + later);
        Duration part = Duration.between(START, now).dividedBy(8);
        List<Step> steps = IntStream.range(0, 8)
                .mapToObj(index -> new Step(START.plus(part.multipliedBy(index)), 100.0 * index / 8, "Stage " + index))
                .toList();
        List<Mark> marks = steps.stream()
                .map(step -> new Mark(step.at(), Mark.Kind.STAGE, step.name()))
                .toList();
        List<Limit> limits = List.of(new Limit(START, now, OptionalDouble.of(0.5), OptionalDouble.of(1)));
        return new GraphModel(
                START,
                now.plus(part),
                now,
                steps,
                steps,
                samples,
                List.<Span>of(),
                limits,
                limits,
                marks,
                Optional.empty());
    }

    private static double at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
