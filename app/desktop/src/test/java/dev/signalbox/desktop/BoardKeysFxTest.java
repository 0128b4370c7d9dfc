package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Session;
import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The board's letters in the whole console: they lead to a step and never take it.
class BoardKeysFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void open() {
        console = ConsoleRig.over(new Source.SampleData(), data);
        rig = console.rig;
        Eventually.await(
                "the sample is live",
                () -> console.rollout(Sample.DEEP_LINKS)
                        .filter(found -> found.phase() instanceof RolloutPhase.Live)
                        .isPresent());
        Eventually.await(
                "the board is drawn",
                () -> !FxRig.rowsOf(rig.<TableView<?>>find("table")).isEmpty());
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void bLeadsToTurningTheFlagOffAndLeavesItOn() {
        Screenshots.take(rig, "board-sample");
        rig.press(KeyCode.B);

        assertEquals("Rollout", console.title());
        assertEquals(Optional.of("rollout-turn-off"), focus());
        assertEquals(
                Optional.empty(),
                console.rollout(Sample.DEEP_LINKS).filter(found -> found.phase() instanceof RolloutPhase.RolledBack));
    }

    @Test
    void rLeadsToTheNextStepAndTakesNone() {
        FlagAddress draft = new FlagAddress(new FlagKey("checkout.one-page"), Sample.DEEP_LINKS.environment());
        for (Command command : List.of(
                new Command.CreateFlag(new Flag(draft.flag(), Sample.APP, "One page instead of three", "shop-team")),
                new Command.PlanRollout(
                        draft, SeedLadders.freePercentage(), Fixtures.POPULATION, HealthPolicy.INHERITED))) {
            session().submit(Fixtures.submission("planned", command)).join();
        }
        Eventually.await("it is planned", () -> console.rollout(draft).isPresent());
        rig.press(KeyCode.SLASH);
        rig.type("one-page");
        Eventually.await(
                "the filter leaves one row",
                () -> FxRig.rowsOf(rig.<TableView<?>>find("table")).size() == 1);
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.R);

        assertEquals("Rollout", console.title());
        assertEquals(Optional.of("rollout-primary"), focus());
        assertEquals(
                Optional.of(new RolloutPhase.Draft()), console.rollout(draft).map(Rollout::phase));
    }

    @Test
    void lettersInTheFilterAreItsOwn() {
        rig.press(KeyCode.SLASH);
        rig.type("rbf");

        assertEquals("Board", console.title());
        assertEquals("rbf", rig.<TextField>find("filter").getText());
    }

    private Session session() {
        return console.workspace().backend().session();
    }

    private Optional<String> focus() {
        return FxRig.onFx(() -> Optional.ofNullable(rig.scene().getFocusOwner()).map(Node::getId));
    }
}
