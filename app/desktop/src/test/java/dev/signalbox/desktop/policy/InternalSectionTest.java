package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.testkit.Actors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is internal: listed for everybody, said by a system administrator alone.
class InternalSectionTest {
    @TempDir
    private Path folder;

    private Optional<PolicyRig> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(PolicyRig::close);
    }

    @Test
    void somebodyIsAddedForAReason() {
        SectionModel<InternalField> model = open(Actors.SAM);
        assertEquals(
                List.of("ana", "ben"),
                model.shown().get().lines().stream().map(Line::name).toList());
        model.begin();

        model.type(InternalField.SUBJECT, "cleo");
        model.send();
        assertEquals(
                Map.of(InternalField.WHY, "The reason is empty. Say why: the log keeps it for whoever asks."),
                model.problems().get());
        model.type(InternalField.WHY, "joined the mobile team");

        assertEquals(
                List.of("cleo · Internal actor: none → internal"),
                model.shown().get().outlook().changes());
        assertEquals(
                "The rules here would let this through. It would raise exposure.",
                model.shown().get().outlook().sentence());
        model.send();
        assertEquals(
                List.of(new Command.SetInternalActor("cleo", InternalStatus.INTERNAL)),
                rig().workbench.sent());
    }

    @Test
    void somebodyIsTakenOffTheListForAReason() {
        SectionModel<InternalField> model = open(Actors.SAM);
        model.choose("ben");
        model.remove();
        assertEquals(List.of(), rig().workbench.kept(), "without a reason it is no draft");

        model.type(InternalField.WHY, "left the company");

        assertEquals(
                List.of("ben · Internal actor: internal → none"),
                model.shown().get().outlook().changes());
        assertEquals(
                List.of(new Command.SetInternalActor("ben", InternalStatus.EXTERNAL)),
                rig().workbench.kept());
        model.send();
        rig().does(model, new Command.SetInternalActor("ben", InternalStatus.EXTERNAL));
        assertEquals(
                List.of("ana"),
                model.shown().get().lines().stream().map(Line::name).toList());
    }

    @Test
    void whoIsInternalAlreadyChangesNothing() {
        SectionModel<InternalField> model = open(Actors.SAM);
        model.begin();
        model.type(InternalField.SUBJECT, "ana");
        model.type(InternalField.WHY, "again");

        model.send();

        assertEquals(
                "There is nothing to send: nothing is changed.", model.said().get());
    }

    @Test
    void everyOtherRoleReadsTheListAndLearnsWhoMay() {
        for (Actor person : List.of(Actors.TARA, Actors.RINA)) {
            SectionModel<InternalField> model = open(person);
            assertEquals(
                    person.name() + " may not say who is internal. It takes a system administrator.",
                    model.shown().get().right());
            assertFalse(model.shown().get().isOpen());
            assertEquals(2, model.shown().get().lines().size());
            String right = model.shown().get().right();
            model.begin();
            assertEquals(right, model.said().get());
            model.remove();
            model.send();
            assertEquals(
                    List.of(right, List.of(), List.of()),
                    List.of(
                            model.said().get(),
                            rig().workbench.kept(),
                            rig().workbench.sent()));
            rig().close();
        }
        opened = Optional.empty();
    }

    private PolicyRig rig() {
        return opened.orElseThrow();
    }

    private SectionModel<InternalField> open(Actor person) {
        opened = Optional.of(new PolicyRig(folder.resolve(person.id()), person));
        return rig().open(new InternalSection());
    }
}
