package dev.signalbox.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 100,000 subjects on every ladder that ships: each stage turns on the share it says, and nobody goes off on the way
/// up (S1-33, S3-62).
final class ShareTest {
    private static final int SUBJECTS = 100_000;
    private static final List<Subject> ALL = IntStream.range(0, SUBJECTS)
            .mapToObj(number -> Subject.of("user-" + number))
            .toList();

    @Test
    void everyStageOfEveryLadderAdmitsItsShareAndRemovesNobody() {
        for (StageLadder ladder : List.of(
                SeedLadders.canary5(),
                SeedLadders.launchPlan7(),
                SeedLadders.deepLinkPlan(Duration.ofSeconds(1)),
                SeedLadders.freePercentage())) {
            BitSet before = new BitSet();
            for (int stage = 1; stage <= ladder.last(); stage++) {
                String where = ladder.name() + ", stage " + stage;
                BitSet now = on(ladder, stage);
                BitSet lost = (BitSet) before.clone();
                lost.andNot(now);

                assertEquals(0, lost.cardinality(), where);
                assertShare(ladder.stage(stage).target().buckets(Scene.POPULATION) / 10_000.0, now, where);
                before = now;
            }
            assertEquals(SUBJECTS, before.cardinality(), ladder.name());
        }
    }

    /// Five standard deviations of a fair draw: chance alone breaks it once in two million.
    private static void assertShare(double share, BitSet on, String where) {
        double allowed = 5 * Math.sqrt(SUBJECTS * share * (1 - share));
        assertTrue(Math.abs(on.cardinality() - SUBJECTS * share) <= allowed, () -> where + ": " + on.cardinality());
    }

    private static BitSet on(StageLadder ladder, int stage) {
        CompiledFlags flags = Scene.on(ladder, stage).compiled();
        BitSet on = new BitSet(SUBJECTS);
        for (int index = 0; index < SUBJECTS; index++) {
            if (flags.evaluate(World.LINKS.value(), ALL.get(index)).isOn()) {
                on.set(index);
            }
        }
        return on;
    }
}
