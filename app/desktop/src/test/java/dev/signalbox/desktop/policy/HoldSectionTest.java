package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scopes that are held back: holding lowers, lifting raises.
class HoldSectionTest {
    @TempDir
    private Path folder;

    private Optional<PolicyRig> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(PolicyRig::close);
    }

    @Test
    void holdSaysWhereItHoldsAndHowFarTheRolloutIs() {
        SectionModel<HoldField> model = open(Actors.RINA);

        Line line = model.shown().get().lines().getFirst();
        assertEquals("publisher acme", line.name());
        assertEquals(Optional.of(new Line.Badge(Status.HOLDING, "Held at 2: Beta")), line.badge());
        assertEquals(
                Fact.figure("The rollout is at", "3: 25 %"),
                model.shown().get().facts().getLast());
    }

    @Test
    void newHoldIsADraftThatLowers() {
        SectionModel<HoldField> model = open(Actors.IVO);
        model.begin();
        model.send();
        assertEquals(
                Map.of(HoldField.ID, "It is empty or too long. Give 1 to 256 characters."),
                model.problems().get());

        model.type(HoldField.KIND, "tenant");
        model.type(HoldField.ID, "globex");
        model.type(HoldField.STAGE, "1: Internal");

        assertEquals(
                List.of("deeplinks.enabled in production · tenant:globex: inherits → held at stage 1, Internal"),
                model.shown().get().outlook().changes());
        model.send();
        assertEquals(
                List.of(new ScopeCommand.HoldScope(
                        Fixtures.IN_PRODUCTION, new ScopeHold(SubjectKind.TENANT, "globex", 1))),
                rig().workbench.sent());
    }

    @Test
    void liftingRaisesAndTakesTheRightToRaise() {
        SectionModel<HoldField> model = open(Actors.IVO);
        model.remove();
        assertEquals(
                "This would be refused: Ivo may not raise exposure. Ask somebody with the right to raise exposure."
                        + " One of these can: a release manager, a tenant administrator or a system administrator.",
                model.shown().get().outlook().sentence());
        rig().close();

        model = open(Actors.RINA);
        model.remove();
        assertEquals(
                List.of("deeplinks.enabled in production · publisher:acme: held at stage 2, Beta → inherits"),
                model.shown().get().outlook().changes());
        assertEquals(
                List.of(new ScopeCommand.ReleaseScope(Fixtures.IN_PRODUCTION, SubjectKind.PUBLISHER, "acme")),
                rig().workbench.kept());
    }

    @Test
    void draftOfAHoldIsGoneOnWith() {
        SectionModel<HoldField> model = open(Actors.RINA);
        model.type(HoldField.STAGE, "1: Internal");
        model.begin();
        assertEquals("", model.form().get().text(HoldField.ID));

        model.choose(model.shown().get().lines().getFirst().key());

        assertEquals("1: Internal", model.form().get().text(HoldField.STAGE));
    }

    private PolicyRig rig() {
        return opened.orElseThrow();
    }

    private SectionModel<HoldField> open(Actor person) {
        opened = Optional.of(new PolicyRig(folder.resolve(person.id()), person));
        return rig().open(new HoldSection());
    }
}
