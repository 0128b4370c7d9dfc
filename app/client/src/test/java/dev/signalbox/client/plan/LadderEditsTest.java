package dev.signalbox.client.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LadderEditsTest {
    private static final StageLadder CANARY = SeedLadders.canary5();

    @Test
    void newRungStandsHalfWayToTheNext() {
        StageLadder ladder = LadderEdits.insertAfter(CANARY, 2);

        assertEquals(List.of("Off", "Internal", "5 %", "27 %", "50 %", "Full"), names(ladder));
        assertEquals("27 % of everybody", PlanText.target(ladder.stage(3).target()));
    }

    @Test
    void raisingMovesTheShareAndTheNameThatSaysIt() {
        StageLadder raised = LadderEdits.raise(CANARY, 2, 5, 1000);

        assertEquals("10 %", raised.stage(2).name());
        assertEquals(
                100, LadderEdits.raise(CANARY, 4, 5, 1000).stage(4).target().plannedPercent(1));
        assertEquals("Full", LadderEdits.raise(CANARY, 4, -5, 1000).stage(4).name());
        assertEquals(CANARY, LadderEdits.raise(CANARY, 1, 5, 1000));
    }

    @Test
    void countsAreRaisedByHundredthsOfThePopulation() {
        StageLadder counted =
                LadderEdits.change(CANARY, 2, stage -> StageEdits.aimedAt(stage, new StageTarget.Count(100)));

        assertEquals(
                new StageTarget.Count(300),
                LadderEdits.raise(counted, 2, 2, 10_000).stage(2).target());
        assertEquals(
                new StageTarget.Count(0),
                LadderEdits.raise(counted, 2, -5, 10_000).stage(2).target());
    }

    @Test
    void offStaysAndSoDoesTheLastRungAboveIt() {
        StageLadder short2 = LadderEdits.remove(LadderEdits.remove(LadderEdits.remove(CANARY, 1), 1), 1);

        assertEquals(List.of("Off", "Full"), names(short2));
        assertThrows(InvalidValueException.class, () -> LadderEdits.remove(short2, 1));
        assertThrows(InvalidValueException.class, () -> LadderEdits.remove(CANARY, 0));
        assertThrows(InvalidValueException.class, () -> LadderEdits.move(CANARY, 0, 2));
        assertEquals(List.of("Off", "5 %", "Internal", "50 %", "Full"), names(LadderEdits.move(CANARY, 2, 0)));
    }

    @Test
    void whereItGoesOnAfterAStopFollowsItsRungThroughAnyEdits() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            StageLadder ladder = LadderEdits.retrying(SeedLadders.launchPlan7(), 2);
            for (int step = 0; step < 12; step++) {
                int index = 1 + random.nextInt(ladder.last());
                String beta = ladder.stage(ladder.retryStage()).name();
                boolean gone = false;
                switch (random.nextInt(4)) {
                    case 0 -> ladder = LadderEdits.insertAfter(ladder, index);
                    case 1 -> ladder = LadderEdits.move(ladder, index, 1 + random.nextInt(ladder.last()));
                    case 2 -> ladder = LadderEdits.raise(ladder, index, random.nextInt(41) - 20, 10_000);
                    default -> {
                        if (ladder.last() > 1) {
                            gone = index == ladder.retryStage();
                            ladder = LadderEdits.remove(ladder, index);
                        }
                    }
                }
                if (!gone && beta.equals("Beta")) {
                    assertEquals("Beta", ladder.stage(ladder.retryStage()).name());
                }
            }
        }
    }

    private static List<String> names(StageLadder ladder) {
        return ladder.stages().stream().map(Stage::name).toList();
    }
}
