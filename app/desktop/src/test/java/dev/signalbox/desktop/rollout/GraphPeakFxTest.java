package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.rollout.GraphModel.Limit;
import dev.signalbox.desktop.rollout.GraphModel.Sample;
import dev.signalbox.testkit.TestClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However many points a pixel column holds, the graph paints each one's value.
final class GraphPeakFxTest {
    private static final Instant START = TestClock.START;
    private static final int SECONDS = 100_000;
    private static final int PEAK = 54_000;
    private static final double WIDTH = 1280;

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 1_000})
    void oneSampleAboveAllOthersIsSeenInItsColumn(int apart) {
        try (FxRig rig = FxRig.open(StackPane::new)) {
            Set<Integer> changed = changedColumns(picture(rig, model(apart, 0.4)), picture(rig, model(apart, 2)));
            int column = (int) GraphPainter.scale(model(apart, 2), WIDTH).x(START.plusSeconds(PEAK));
            // A line of few points leans on its way to the peak and back; a band stands in the one column.
            int lean = apart == 1 ? 0 : (int) Math.ceil(apart * WIDTH / SECONDS) + 1;
            assertEquals(
                    List.of(true, true),
                    List.of(
                            changed.contains(column),
                            changed.stream().allMatch(other -> Math.abs(other - column) <= lean)),
                    changed::toString);
        }
    }

    @Test
    void levelOfManyPointsIsOneUnbrokenLine() {
        try (FxRig rig = FxRig.open(StackPane::new)) {
            Image drawn = picture(rig, model(1, 0.4));
            TimeScale time = GraphPainter.scale(model(1, 0.4), WIDTH);
            int first = (int) time.x(START) + 1;
            int end = (int) time.x(START.plusSeconds(SECONDS)) - 1;
            int row = inkedRow(drawn, first);
            assertEquals(
                    end - first,
                    IntStream.range(first, end)
                            .filter(x -> isInk(drawn, x, row))
                            .count());
        }
    }

    private static int inkedRow(Image drawn, int column) {
        return IntStream.range(380, 555)
                .filter(y -> isInk(drawn, column, y))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInk(Image drawn, int x, int y) {
        return drawn.getPixelReader().getColor(x, y).getBrightness() < 0.6;
    }

    /// Columns of pixels in which the two differ anywhere.
    private static Set<Integer> changedColumns(Image one, Image other) {
        PixelReader before = one.getPixelReader();
        PixelReader after = other.getPixelReader();
        Set<Integer> changed = new TreeSet<>();
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                if (before.getArgb(x, y) != after.getArgb(x, y)) {
                    changed.add(x);
                }
            }
        }
        return changed;
    }

    private static Image picture(FxRig rig, GraphModel model) {
        return FxRig.onFx(() -> {
            RolloutGraph graph = new RolloutGraph();
            rig.scene().setRoot(new StackPane(graph));
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            graph.show(model, ZoneOffset.UTC);
            return rig.scene().snapshot(null);
        });
    }

    /// An error rate of 0.4 % all along but for one sample; the bounds keep the scale the same whatever that one is.
    private static GraphModel model(int apart, double peak) {
        List<Sample> samples = IntStream.range(0, SECONDS / apart)
                .map(index -> index * apart)
                .mapToObj(second -> new Sample(START.plusSeconds(second), 25, 50, second == PEAK ? peak : 0.4, 240))
                .toList();
        Instant now = START.plusSeconds(SECONDS);
        List<Limit> limits = List.of(new Limit(START, now, OptionalDouble.empty(), OptionalDouble.of(2.5)));
        return new GraphModel(
                START,
                now,
                now,
                List.of(),
                List.of(),
                Samples.of(samples),
                List.of(),
                limits,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
