package dev.signalbox.desktop.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.stop.AfterModel.Shown;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of a stop once the store has it.
class AfterModelTest {
    @TempDir
    private Path folder;

    private StopRig rig;
    private AfterModel model;

    @BeforeEach
    void open() {
        rig = new StopRig(folder, Actors.IVO);
        model = new AfterModel(rig.flow, rig.session, rig.tasks, rig.computer);
        model.follow();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void nothingIsAskedBeforeTheStoreHasIt() {
        assertEquals(Shown.NOTHING, shown());
        rig.store.cut = true;
        rig.stop();
        model.follow();
        assertEquals(Shown.NOTHING, shown());
    }

    @Test
    void theReasonAndTheSeverityAreKeptWithTheStop() {
        rig.stop();
        model.follow();
        assertEquals(Optional.of(rig.pressed().press().id()), shown().stop());
        assertEquals(Optional.empty(), shown().severity());

        model.explain(" Links opened the wrong page ", Severity.P0);

        assertEquals("Kept with the stop.", shown().told());
        Eventually.await("the store says so", () -> {
            model.follow();
            return shown().severity().equals(Optional.of(Severity.P0));
        });
        assertEquals("Links opened the wrong page", shown().reason());
    }

    @Test
    void aStopThatWasLiftedMeanwhileCannotBeExplained() {
        rig.stop();
        model.follow();
        rig.lift();
        model.explain("too late", Severity.P1);
        assertTrue(shown().told().startsWith("Not kept. "), shown().told());
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaid() {
        rig.stop();
        model.follow();
        rig.seen.cut = true;
        model.explain("Links opened the wrong page", Severity.P1);
        assertEquals("Not kept: the store did not answer. Keep it again.", shown().told());
    }

    @Test
    void theReportSaysWhatIsKnown() {
        rig.stop();
        model.follow();
        model.copyReport(rig.text(), "Links opened the wrong page", Severity.P1);
        assertEquals("Copied: what stopped, when, and what is known of it.", shown().told());
        String report = rig.computer.copied.getFirst();
        assertTrue(report.startsWith("P1: Stop accepted · Stop deeplinks.enabled in PRODUCTION\n"), report);
        assertTrue(report.contains("\n- Accepted by the store: "), report);
        assertTrue(report.endsWith("\nWhy: Links opened the wrong page"), report);
    }

    private Shown shown() {
        return model.shown().get();
    }
}
