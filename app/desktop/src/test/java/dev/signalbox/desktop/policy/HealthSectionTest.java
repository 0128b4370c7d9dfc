package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wider health policies: where each figure comes from, and a change that is a draft.
class HealthSectionTest {
    private static final PolicyScope PRODUCTION = new PolicyScope.InEnvironment(Fixtures.PRODUCTION);

    @TempDir
    private Path folder;

    private Optional<PolicyRig> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(PolicyRig::close);
    }

    @Test
    void everyFigureSaysWhereItComesFrom() {
        SectionModel<HealthField> model = open(Actors.TARA);
        rig().does(
                        model,
                        new HealthCommand.SetWiderHealth(
                                new PolicyScope.Everywhere(), HealthPolicy.INHERITED.rates(2, 4, 8)));
        rig().does(model, new HealthCommand.SetWiderHealth(PRODUCTION, HealthPolicy.INHERITED.from(50)));

        assertEquals(
                List.of("Everything", "Production", "Staging"),
                model.shown().get().lines().stream().map(Line::name).toList());
        model.choose(PRODUCTION.key());
        assertEquals(
                List.of(
                        Fact.figure("Warns above", "2 %, inherited from the policy for everything"),
                        Fact.figure(
                                "Rolls back above, over the whole window",
                                "4 %, inherited from the policy for everything"),
                        Fact.figure(
                                "Rolls back above, in the latest sample alone",
                                "8 %, inherited from the policy for everything"),
                        Fact.figure("Window that is looked at", "1 d, as it ships"),
                        Fact.figure("Looks every", "1 min, as it ships"),
                        Fact.figure("Requests needed for a verdict", "50, set here"),
                        Fact.figure("A person looks every", "2 h, as it ships"),
                        Fact.figure("On a verdict to roll back", "the store rolls back, as it ships"),
                        Fact.words("Nearer levels", "No rollout here says figures of its own.")),
                model.shown().get().facts());
    }

    @Test
    void stricterThresholdIsADraftWithItsDifferences() {
        SectionModel<HealthField> model = open(Actors.TARA);
        model.choose(PRODUCTION.key());

        model.type(HealthField.MAX, "4");
        model.type(HealthField.WHY, "the checkout is delicate");

        assertEquals(
                List.of(
                        "all flags in production · Rolls back above, over the whole window: 5 %, as it ships → 4 %,"
                                + " set here",
                        "rollouts · Judged otherwise: none → 1 rollout, 1 of them live"),
                model.shown().get().outlook().changes());
        assertEquals(Optional.empty(), model.shown().get().guard());
        assertEquals("Kept as a draft.", model.said().get());
        model.send();
        assertEquals(
                List.of(new HealthCommand.SetWiderHealth(PRODUCTION, max(4))),
                rig().workbench.sent());
    }

    @Test
    void raisingAThresholdNeedsTheNameTyped() {
        SectionModel<HealthField> model = open(Actors.TARA);
        model.choose(PRODUCTION.key());

        model.type(HealthField.MAX, "9");
        model.type(HealthField.ACT, "People are told");

        assertEquals(
                Optional.of(new Section.Guard(
                        "Less strict than now: rolls back above, over the whole window; on a verdict to roll back."
                                + " Rollouts that go wrong are stopped later, or not at all.",
                        "Production")),
                model.shown().get().guard());
        model.send();
        assertEquals(
                "Not sent: type Production into the last field first.",
                model.said().get());
        assertEquals(List.of(), rig().workbench.sent());
        model.confirm("Production");
        assertEquals("", model.said().get(), "what was asked for is there");
        model.send();
        assertEquals(
                List.of(new HealthCommand.SetWiderHealth(PRODUCTION, max(9).with(HealthPolicy.OnRollback.TELL))),
                rig().workbench.sent());
    }

    @Test
    void whatIsWrongNamesFieldProblemAndFix() {
        SectionModel<HealthField> model = open(Actors.TARA);
        model.choose(PRODUCTION.key());

        model.type(HealthField.MAX, "120");
        model.type(HealthField.WINDOW, "a while");
        model.type(HealthField.SAMPLE, "0");

        assertEquals(
                Map.of(
                        HealthField.MAX, "120.0 is outside 0 to 100. Give percent from 0 to 100.",
                        HealthField.WINDOW,
                                "'a while' is no length of time. Write days, hours and minutes, such as 2 d 6 h.",
                        HealthField.SAMPLE, "0 is below 1. Give 1 or more."),
                model.problems().get());
        assertEquals(List.of(), rig().workbench.kept(), "what is wrong is no draft");

        model.type(HealthField.WINDOW, "");
        model.type(HealthField.SAMPLE, "");
        model.type(HealthField.MAX, "3");
        model.type(HealthField.WARN, "4");
        assertEquals(
                Map.of(
                        HealthField.MAX,
                        "The rates are out of order. Keep the warning at or below the rollback, and that at or below"
                                + " the rollback of the latest sample."),
                model.problems().get());
    }

    @Test
    void draftIsGoneOnWith() {
        SectionModel<HealthField> model = open(Actors.TARA);
        model.choose(PRODUCTION.key());
        model.type(HealthField.CHECK, "1 h");
        model.choose(new PolicyScope.Everywhere().key());
        assertEquals("", model.form().get().text(HealthField.CHECK));

        model.choose(PRODUCTION.key());

        assertEquals("1 h", model.form().get().text(HealthField.CHECK));
        assertEquals("This is the draft that you began earlier.", model.said().get());
    }

    @Test
    void whoeverMayNotChangeItReadsItAndLearnsWhoMay() {
        SectionModel<HealthField> model = open(Actors.RINA);

        assertEquals(
                "Rina may not set up environments and apps."
                        + " One of these can: a tenant administrator or a system administrator.",
                model.shown().get().right());
        assertFalse(model.shown().get().isOpen());
        assertEquals(9, model.shown().get().facts().size());
        model.type(HealthField.CHECK, "1 h");
        model.send();
        assertEquals(
                List.of(List.of(), List.of()),
                List.of(rig().workbench.kept(), rig().workbench.sent()));
    }

    @Test
    void everyPolicySurvivesItsForm() {
        HealthPolicy all = HealthPolicy.DEFAULT.every(Duration.ofSeconds(90)).with(HealthPolicy.OnRollback.TELL);
        PolicyScope staging = new PolicyScope.InEnvironment(Fixtures.STAGING);
        HealthCommand command = new HealthCommand.SetWiderHealth(staging, all);
        HealthSection section = new HealthSection();
        open(Actors.TARA);
        assertEquals(
                Optional.of(command),
                section.resumed(rig().state(), command, "why").flatMap(typed -> section.command(rig().state(), typed)));
    }

    private static HealthPolicy max(double rate) {
        return new HealthPolicy(
                Optional.of(rate),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private PolicyRig rig() {
        return opened.orElseThrow();
    }

    private SectionModel<HealthField> open(Actor person) {
        opened = Optional.of(new PolicyRig(folder, person));
        return rig().open(new HealthSection());
    }
}
