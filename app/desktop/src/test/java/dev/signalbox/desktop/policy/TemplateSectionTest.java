package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ladder templates: those that ship stay, those saved from a rollout come and go.
class TemplateSectionTest {
    private final PolicyRig rig;
    private final SectionModel<TemplateField> model;

    TemplateSectionTest(@TempDir Path folder) {
        rig = new PolicyRig(folder, Actors.RINA);
        model = rig.open(new TemplateSection());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatShipsShowsItsStagesAndCannotBeTakenAway() {
        assertEquals(
                List.of("Canary-5", "Launch-plan-7", "Free percentage"),
                model.shown().get().lines().stream().map(Line::name).toList());
        assertEquals(
                List.of("0 · Off", "1 · Internal", "2 · 5 %", "3 · 50 %", "4 · Full", "After a stop or a rollback"),
                model.shown().get().facts().stream().map(Fact::name).toList());
        assertFalse(model.shown().get().isOpen());
        model.remove();
        assertEquals("This cannot be taken away.", model.said().get());
    }

    @Test
    void ladderOfARolloutIsSavedUnderAName() {
        model.begin();
        model.send();
        assertEquals(
                Map.of(TemplateField.NAME, "It is empty. Give 1 to 60 characters."),
                model.problems().get());
        model.type(TemplateField.NAME, "Careful links");

        StageLadder ladder = Fixtures.ladder();
        TemplateCommand saved = new TemplateCommand.SaveTemplate(
                new StageLadder("Careful links", ladder.stages(), ladder.skipping(), ladder.retryStage()));
        assertEquals(
                List.of("ladder template Careful links · Stages: none → Off, Internal, Beta, 25 %, 50 %, 75 %, 100 %"),
                model.shown().get().outlook().changes());
        assertEquals(List.of(saved), rig.workbench.kept());
        model.send();
        rig.does(model, saved);
        model.choose("Careful links");
        model.remove();
        assertEquals(
                Optional.of(new TemplateCommand.RetireTemplate("Careful links")),
                model.shown().get().command());
    }

    @Test
    void nameOfWhatShipsIsRefused() {
        model.begin();
        model.type(TemplateField.NAME, "Canary-5");
        model.send();

        assertEquals(
                "Not sent. This would be refused: 'Canary-5' is a template that ships with Signalbox."
                        + " Save yours under another name.",
                model.said().get());
        assertEquals(List.of(), rig.workbench.sent());
    }
}
