package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.rollout.GraphModel.Sample;
import dev.signalbox.testkit.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A thinned series loses no spike, and labels never lie on each other.
final class ColumnsTest {
    private static final Instant START = TestClock.START;
    private static final TimeScale SCALE = new TimeScale(START, START.plusSeconds(100_000), 0, 600);

    @Test
    void oneSpikeAmongAHundredThousandPointsSurvives() {
        List<Sample> samples = IntStream.range(0, 100_000)
                .mapToObj(second -> new Sample(START.plusSeconds(second), 0, 1, second == 54_321 ? 97 : 1, 0))
                .toList();
        Columns columns = Columns.of(Samples.of(samples), SCALE, 600, Figure.ERROR_RATE);
        assertEquals(
                97, IntStream.range(0, 600).mapToDouble(columns::high).max().orElseThrow());
        assertEquals(1, IntStream.range(0, 600).mapToDouble(columns::low).min().orElseThrow());
        assertEquals(600, columns.filled());
    }

    @Test
    void thinnedLineLiesAsCloseToEverySampleAsAPixel() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<Sample> samples = random.ints(1 + random.nextInt(20_000), 0, 100_000)
                    .sorted()
                    .mapToObj(second -> new Sample(START.plusSeconds(second), random.nextDouble(), 1, 0, 0))
                    .toList();
            Columns columns = Columns.of(Samples.of(samples), SCALE, 600, Figure.EXPOSURE);
            for (Sample sample : samples) {
                int column = (int) SCALE.x(sample.at());
                assertTrue(
                        IntStream.rangeClosed(Math.max(0, column - 40), column)
                                .anyMatch(near -> columns.holds(near)
                                        && columns.low(near) <= sample.exposure()
                                        && sample.exposure() <= columns.high(near)),
                        () -> "the line passes by " + sample);
            }
        }
    }

    @Test
    void stepsWithoutRequestsSayNothingOfErrors() {
        Samples samples = Samples.of(List.of(new Sample(START, 0, 0, 0, 0)));
        assertEquals(List.of(true, false), List.of(samples.knows(Figure.EXPOSURE), samples.knows(Figure.ERROR_RATE)));
    }

    @Test
    void columnWithoutSampleHoldsNothing() {
        Columns columns = Columns.of(Samples.NONE, SCALE, 600, Figure.ERROR_RATE);
        assertEquals(0, columns.filled());
    }

    @Test
    void columnsAreDenseOnlyWhereNeighboursHoldSeveralSamplesToo() {
        TimeScale scale = new TimeScale(START, START.plusSeconds(6), 0, 6);
        List<Sample> samples = List.of(0, 500, 1000, 2000, 2500, 3000, 3500, 5000, 5500).stream()
                .map(millis -> new Sample(START.plusMillis(millis), 1, 1, 0, 0))
                .toList();
        Columns columns = Columns.of(Samples.of(samples), scale, 6, Figure.EXPOSURE);
        assertEquals(
                List.of(2, 3),
                IntStream.range(0, 6).filter(columns::isDense).boxed().toList());
    }

    @Test
    void labelsNeverLieOnEachOther() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            List<Mark> marks = marks(random);
            List<MarkLabels.Placed> placed = MarkLabels.place(marks, SCALE, text -> 80, 0, 700);
            List<Double> lefts = placed.stream()
                    .filter(label -> label.x().isPresent())
                    .map(label -> label.x().getAsDouble())
                    .sorted()
                    .toList();
            for (int index = 1; index < lefts.size(); index++) {
                assertTrue(lefts.get(index) - lefts.get(index - 1) >= 80, lefts::toString);
            }
        }
    }

    @Test
    void stopIsLabelledEvenInACrowd() {
        List<Mark> crowd = new ArrayList<>();
        crowd.add(new Mark(START.plusSeconds(50_000), Mark.Kind.STAGE, "25 %"));
        crowd.add(new Mark(START.plusSeconds(52_000), Mark.Kind.STOP, "Stopped by Ivo"));
        List<MarkLabels.Placed> placed = MarkLabels.place(crowd, SCALE, text -> 80, 0, 700);
        assertTrue(placed.stream()
                .filter(label -> label.mark().kind() == Mark.Kind.STOP)
                .allMatch(label -> label.x().isPresent()));
    }

    private static List<Mark> marks(Random random) {
        return random.ints(12, 0, 100_000)
                .sorted()
                .mapToObj(second -> new Mark(
                        START.plusSeconds(second),
                        Mark.Kind.values()[random.nextInt(Mark.Kind.values().length)],
                        "a label"))
                .toList();
    }
}
