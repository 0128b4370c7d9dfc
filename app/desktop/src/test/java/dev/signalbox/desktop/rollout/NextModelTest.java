package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.next.NextView;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is next, as it is told from the state that this console knows.
final class NextModelTest {
    private final RolloutRig rollouts = new RolloutRig();
    private final ManualTicker ticker = new ManualTicker();
    private Session session;
    private NextModel model;

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    @Test
    void draftTellsWhoComesOnWithTheFirstStageAndThatNobodyWouldLeave() {
        furnish();
        open();

        assertEquals(
                new NextView(
                        new NextView.Part(
                                "Next stage: Internal",
                                "2 of 3 known subjects would come on.",
                                model.view().get().coming().lines()),
                        new NextView.Part("Turned off", "None of 3 known subjects would go off.", List.of())),
                model.view().get());
        assertEquals(List.of("staff-1", "staff-2"), names(model.view().get().coming()));
    }

    @Test
    void liveStageTellsWhoWouldGoOffWithWhatIsKnownOfThem() {
        furnish();
        rollouts.climbTo(1);
        open();

        assertEquals(List.of("staff-1", "staff-2"), names(model.view().get().leaving()));
        assertTrue(model.view()
                .get()
                .leaving()
                .lines()
                .getFirst()
                .details()
                .startsWith("no size known · priority 0 · bucket "));
    }

    @Test
    void lastStageHasNobodyLeftToComeOn() {
        furnish();
        rollouts.climbTo(6);
        open();

        assertEquals(
                "There is none: it is on the last one, 100 %.",
                model.view().get().coming().words());
        assertEquals(
                List.of("repo-1", "staff-1", "staff-2"),
                names(model.view().get().leaving()));
    }

    @Test
    void stopLetsNobodyOnAndSaysSo() {
        furnish();
        rollouts.climbTo(2);
        rollouts.stopBy(Actors.IVO);
        open();

        assertEquals(
                "Nobody comes on while an emergency stop covers it.",
                model.view().get().coming().words());
        assertEquals(List.of(), model.view().get().leaving().lines());
    }

    @Test
    void nobodyKnownByNameIsSaidAndNotCalledNobody() {
        open();

        assertEquals(
                "No subject is known by name, so nobody can be named.",
                model.view().get().coming().words());
    }

    @Test
    void answerGoesAlongWithTheStoreAndWithoutItSaysItsAge() {
        open();
        furnish();
        await("the new subjects", () -> model.view().get().coming().lines().size() == 2);

        rollouts.log.loseConnection("The server went away.");
        Eventually.await("the cut is noticed", () -> session.view().link() instanceof Link.Offline);
        rollouts.clock.advance(Duration.ofMinutes(4));
        ticker.tick();

        assertTrue(
                model.basis().get().startsWith("By revision " + rollouts.state().revision() + ", 4 min old."));
        assertEquals(2, model.view().get().coming().lines().size());
    }

    private void furnish() {
        rollouts.as(rollouts.log.as(Actors.SAM), new Command.SetInternalActor("staff-1", InternalStatus.INTERNAL), "");
        rollouts.as(rollouts.log.as(Actors.SAM), new Command.SetInternalActor("staff-2", InternalStatus.INTERNAL), "");
        rollouts.does(new CategoryCommand.CategorizeSubject(
                "repo-1", SubjectPurpose.ORDINARY, new Counts(5, 1, 0), 7, Optional.empty()));
    }

    private void open() {
        session = rollouts.session(Actors.RINA);
        Eventually.await(
                "the session has the state",
                () -> session.view().revision() == rollouts.state().revision());
        model = new NextModel(session, new TickedTasks(), ticker, rollouts.clock);
        model.open(RolloutRig.LINKS);
    }

    private void await(String what, java.util.function.BooleanSupplier shown) {
        Eventually.await(what, () -> {
            ticker.tick();
            return shown.getAsBoolean();
        });
    }

    private static List<String> names(NextView.Part part) {
        return part.lines().stream().map(NextView.Line::subject).sorted().toList();
    }
}
