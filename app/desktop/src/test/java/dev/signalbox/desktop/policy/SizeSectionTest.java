package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.testkit.Actors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bounds of the size categories, and a subject that is tried on them.
class SizeSectionTest {
    private final PolicyRig rig;
    private final SectionModel<SizeField> model;

    SizeSectionTest(@TempDir Path folder) {
        rig = new PolicyRig(folder, Actors.RINA);
        model = rig.open(new SizeSection());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyCategorySaysWhereItBeginsHowEarlyItComesAndWhoIsIn() {
        assertEquals(
                List.of(
                        "Test: What was made to try things on, whatever its counts. Priority 100. 0 subjects.",
                        "Small: Everything else. Priority 80. 0 subjects.",
                        "Medium: From 100 stars, 10 contributors or 100 pull requests. Priority 60. 1 subject.",
                        "Large: From 1,000 stars, 50 contributors or 1,000 pull requests. Priority 40. 1 subject.",
                        "Enterprise: From 10,000 stars, 200 contributors or 10,000 pull requests. Priority 20."
                                + " 0 subjects."),
                model.shown().get().lines().stream()
                        .map(line -> line.name() + ": " + line.words())
                        .toList());
    }

    @Test
    void subjectIsTriedByTheRuleThatCategorises() {
        assertEquals(
                "With 120 stars, 8 contributors and 40 pull requests: medium, priority 60.",
                model.shown().get().answer());
        model.type(SizeField.MEDIUM_STARS, "200");
        assertEquals(
                "With 120 stars, 8 contributors and 40 pull requests: small, priority 80.",
                model.shown().get().answer(),
                "by the bounds as typed");
        model.type(SizeField.TRIED_PURPOSE, "Trying things on");
        assertEquals(
                "With 120 stars, 8 contributors and 40 pull requests, made to try things on: test, priority 100.",
                model.shown().get().answer());
        assertEquals(
                SizeCategory.SMALL,
                ((CategoryCommand.DefineCategoryRules)
                                model.shown().get().command().orElseThrow())
                        .rules()
                        .of(new Counts(120, 8, 40), SubjectPurpose.ORDINARY)
                        .category());
    }

    @Test
    void changeNamesTheBoundsAndWhomItMoves() {
        model.type(SizeField.MEDIUM_STARS, "200");
        model.type(SizeField.LARGE_PRIORITY, "45");

        assertEquals(
                List.of(
                        "size category medium · Begins at: 100 stars, 10 contributors or 100 pull requests"
                                + " → 200 stars, 10 contributors or 100 pull requests",
                        "size category large · Priority: 40 → 45",
                        "repo-1 · Size: medium, priority 60 → small, priority 80",
                        "repo-2 · Size: large, priority 40 → large, priority 45"),
                model.shown().get().outlook().changes());
        assertEquals(1, rig.workbench.kept().size());
        model.type(SizeField.MEDIUM_STARS, "100");
        model.type(SizeField.LARGE_PRIORITY, "40");
        assertEquals(List.of(), rig.workbench.kept(), "what changes nothing is no draft");
    }

    @Test
    void whatIsTriedOutIsNoDraft() {
        model.type(SizeField.TRIED_STARS, "5000");

        assertEquals(
                "With 5,000 stars, 8 contributors and 40 pull requests: large, priority 40.",
                model.shown().get().answer());
        assertEquals(List.of(), rig.workbench.kept());
    }

    @Test
    void whatIsWrongNamesFieldProblemAndFix() {
        model.type(SizeField.LARGE_STARS, "50");
        assertEquals(
                Map.of(SizeField.LARGE_STARS, "Large begins below medium. Give 100 or more."),
                model.problems().get());

        model.type(SizeField.LARGE_STARS, "many");
        model.type(SizeField.SMALL_PRIORITY, "101");
        assertEquals(
                Map.of(
                        SizeField.LARGE_STARS, "'many' is no whole number. Write digits only.",
                        SizeField.SMALL_PRIORITY, "101 is outside 0 to 100. Give a whole number from 0 to 100."),
                model.problems().get());
        assertEquals(
                "Mend what is marked to see the size of a subject.",
                model.shown().get().answer());
    }

    @Test
    void rulesSurviveTheirForm() {
        CategoryCommand command = new CategoryCommand.DefineCategoryRules(CategoryRules.DEFAULT);
        SizeSection section = new SizeSection();
        assertEquals(
                command,
                section.resumed(rig.state(), command, "")
                        .flatMap(typed -> section.command(rig.state(), typed))
                        .orElseThrow());
    }
}
