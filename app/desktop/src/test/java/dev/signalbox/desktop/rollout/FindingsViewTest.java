package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.rollout.FindingsView.Ask;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.health.HealthCommand;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people found: what counts, by whom, since when and until when, and what can still be recorded.
class FindingsViewTest {
    private static final String FLOWS = "All flows work as expected";

    private final RolloutRig rig = new RolloutRig();

    @Test
    void nobodyExposedIsNothingToFind() {
        assertEquals(new FindingsView(List.of(), "", List.of()), view());
    }

    @Test
    void statementOfTheStageIsAskedAndItsAnswerCountsUntilTheStageEnds() {
        withStatement();
        assertEquals("1 criterion waits for a person.", view().open());
        assertEquals(new Ask.Statement(FLOWS), view().asks().getFirst());

        rig.does(new HealthCommand.AnswerCriterion(RolloutRig.LINKS, FLOWS, Answer.HOLDS));

        assertEquals("", view().open());
        assertEquals(
                List.of(FLOWS + ": it is so\nTara, 03:00:00, \"for the test\". Counts while on "
                        + rig.rollout().stage().name() + "."),
                view().lines());

        rig.does(new Command.MoveToStage(RolloutRig.LINKS, 2));
        assertEquals(List.of(), view().lines());
    }

    @Test
    void figureIsRecordedAndCounts() {
        withStatement();
        assertTrue(view().asks().contains(new Ask.Figure(Metric.USER_COMPLAINTS)));
        assertTrue(!view().asks().contains(new Ask.Figure(Metric.OBJECTIONS)), "that follows from the answers");

        rig.does(new HealthCommand.RecordFigure(RolloutRig.LINKS, Metric.USER_COMPLAINTS, 3));

        assertTrue(view().lines().getFirst().startsWith("User complaints: 3\nTara, "), view()::toString);
    }

    /// A rollout on its first stage, which asks a person one thing.
    private void withStatement() {
        StageLadder seed = SeedLadders.deepLinkPlan(Duration.ZERO);
        List<Stage> stages = seed.stages().stream()
                .map(stage -> new Stage(
                        stage.name(),
                        stage.target(),
                        Duration.ZERO,
                        Duration.ZERO,
                        List.of(),
                        stage.equals(seed.stage(1)) ? List.of(new Criterion.Manual(FLOWS)) : List.of(),
                        List.of(),
                        stage.advance()))
                .toList();
        rig.does(new Command.PlanRollout(
                RolloutRig.LINKS,
                new StageLadder("Asks", stages, seed.skipping(), seed.retryStage()),
                10_000,
                HealthPolicy.DEFAULT));
        rig.does(new Command.StartRollout(RolloutRig.LINKS));
    }

    private FindingsView view() {
        return FindingsView.of(rig.state(), rig.rollout(), rig.clock.instant(), ZoneOffset.UTC);
    }
}
