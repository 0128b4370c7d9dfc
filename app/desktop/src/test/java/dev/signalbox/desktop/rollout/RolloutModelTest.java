package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RolloutModelTest {
    private final RolloutRig rollouts = new RolloutRig();
    private final ManualTicker ticker = new ManualTicker();
    private final List<String> drafted = new ArrayList<>();
    private final Drafting drafting = (command, reason, seen, said) -> {
        drafted.add(command + " because " + reason + " at " + seen.revision());
        said.accept("kept");
    };
    private Session session;
    private RolloutModel model;

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    @Test
    void rampIsSentWhenItsTenSecondsAreOver() {
        rollouts.climbTo(3);
        rollouts.traffic(40, 0.1);
        open(Actors.RINA);
        model.because("healthy for a day");
        model.ramp();
        pass(9);
        assertEquals(3, rollouts.rollout().stageIndex());
        pass(1);
        shows(view -> view.stage().startsWith("Stage 4 of 6"));
        assertEquals("healthy for a day", rollouts.history().getLast().reason());
    }

    @Test
    void cancelledRampIsNeverSent() {
        rollouts.climbTo(3);
        rollouts.traffic(40, 0.1);
        open(Actors.RINA);
        model.because("healthy for a day");
        model.ramp();
        long before = rollouts.state().revision();
        pass(5);
        model.cancelRamp();
        pass(30);
        assertEquals(before, rollouts.state().revision());
        assertEquals("Called off. Nothing was sent.", model.outcome().get());
    }

    @Test
    void leavingTheScreenCallsTheRampOff() {
        rollouts.climbTo(3);
        rollouts.traffic(40, 0.1);
        open(Actors.RINA);
        model.because("healthy for a day");
        model.ramp();
        long before = rollouts.state().revision();
        model.close();
        pass(30);
        assertEquals(before, rollouts.state().revision());
    }

    @Test
    void rampOnAChangedRolloutConflictsAndChangesNothing() {
        rollouts.climbTo(3);
        rollouts.traffic(40, 0.1);
        open(Actors.RINA);
        model.because("healthy for a day");
        model.ramp();
        rollouts.does(new Command.PauseRollout(RolloutRig.LINKS));
        rollouts.does(new Command.ResumeRollout(RolloutRig.LINKS));
        pass(10);
        assertEquals(3, rollouts.rollout().stageIndex());
        assertTrue(
                model.outcome().get().contains("changed meanwhile"),
                model.outcome().get());
    }

    @Test
    void rolloutThatIsNotLaidOutSaysSo() {
        open(Actors.RINA);
        assertEquals("", model.absence().get());

        model.open(FlagAddress.of("deeplinks.enabled", "staging"));
        assertEquals(Optional.empty(), model.view().get());
        assertEquals(
                "No rollout of deeplinks.enabled in staging is laid out. Lay one out on the flag's page.",
                model.absence().get());
    }

    @Test
    void rolledBackRolloutGoesUpToWhereItsButtonRestartsIt() {
        rollouts.climbTo(3);
        rollouts.rollBackByMonitor();
        open(Actors.RINA);

        DetailView shown = model.view().get().orElseThrow();
        assertEquals("Restart at Beta", shown.acts().primary().orElseThrow().label());
        assertEquals(
                List.of("Internal DONE", "Beta NEXT", "25 % LATER"),
                shown.stages().stream()
                        .limit(3)
                        .map(card -> card.name() + " " + card.place())
                        .toList());
    }

    @Test
    void followedGuidanceIsRecordedAsFollowed() {
        regress();
        open(Actors.IVO);
        model.follow();
        shows(view -> view.statusWords().startsWith("Rolled back"));
        assertInstanceOf(Grounds.FollowedGuidance.class, lastGrounds());
    }

    @Test
    void overriddenGuidanceIsRecordedWithItsReason() {
        regress();
        open(Actors.IVO);
        model.override();
        assertInstanceOf(RolloutPhase.Running.class, rollouts.rollout().phase(), "not without a reason");
        model.because("the partner asked for it");
        model.override();
        shows(view -> view.statusWords().startsWith("Rolled back"));
        assertInstanceOf(Grounds.OverrodeGuidance.class, lastGrounds());
        assertEquals("the partner asked for it", rollouts.history().getLast().reason());
    }

    @Test
    void ownRollbackCanBeTakenBackForTenSeconds() {
        rollouts.climbTo(3);
        open(Actors.RINA);
        model.rollBack();
        shows(view -> view.undoFor().equals(Optional.of(Duration.ofSeconds(10))));
        model.undo();
        shows(view -> view.stage().startsWith("Stage 3 of 6"));
    }

    @Test
    void undoIsGoneAfterTenSeconds() {
        rollouts.climbTo(3);
        open(Actors.RINA);
        model.rollBack();
        shows(view -> view.undoFor().isPresent());
        pass(11);
        assertEquals(Optional.empty(), shown().undoFor());
    }

    @Test
    void othersRollbackIsNotOursToUndo() {
        rollouts.climbTo(3);
        open(Actors.IVO);
        rollouts.as(rollouts.rina, new Command.RollBack(RolloutRig.LINKS, new Grounds.ByHand()), "");
        shows(view -> view.statusWords().startsWith("Rolled back"));
        assertEquals(Optional.empty(), shown().undoFor());
    }

    @Test
    void liftingTakesASecondPerson() {
        rollouts.climbTo(3);
        rollouts.stopBy(Actors.IVO);
        open(Actors.RINA);
        model.because("the cause is mended");
        model.perform(shown().acts().lift().orElseThrow());
        shows(view -> view.acts().lift().orElseThrow().label().startsWith("Confirm"));
        Act own = shown().acts().lift().orElseThrow();
        assertFalse(own.isPossible());
        assertTrue(own.obstacle().orElseThrow().contains("Nobody resumes alone"), own::toString);
        rollouts.as(rollouts.log.as(Actors.ANA), new Command.ConfirmResume(stopIds()), "");
        shows(view -> view.acts().lift().isEmpty());
    }

    @Test
    void figuresAgeWithTheirNewestRequestHoweverOftenTheyAreAskedFor() {
        rollouts.climbTo(3);
        rollouts.traffic(20, 0.1);
        open(Actors.RINA);
        shows(view -> view.advice().age().startsWith("Figures 0 s old"));
        pass(30);
        shows(view -> view.advice().age().startsWith("Figures 30 s old"));
    }

    @Test
    void offlineEverythingIsDraftedAndNothingSent() {
        rollouts.climbTo(3);
        rollouts.traffic(40, 0.1);
        open(Actors.RINA);
        long revision = rollouts.state().revision();
        rollouts.log.loseConnection("The store does not answer.");
        shows(view -> view.acts().rollBack().label().equals("Draft: Turn off now"));
        assertTrue(shown().notices().getFirst().startsWith("Offline: this is revision "), shown()::toString);
        model.because("healthy for a day");
        model.ramp();
        model.rollBack();
        pass(30);

        assertEquals(
                List.of(
                        new Command.MoveToStage(RolloutRig.LINKS, 4) + " because healthy for a day at " + revision,
                        new Command.RollBack(RolloutRig.LINKS, new Grounds.ByHand()) + " because healthy for a day at "
                                + revision),
                drafted);
        assertEquals("kept", model.outcome().get());
        assertEquals(revision, rollouts.state().revision());
    }

    private Set<dev.signalbox.domain.stop.StopId> stopIds() {
        return rollouts.state().stops().live().stream().map(EmergencyStop::id).collect(Collectors.toSet());
    }

    private Grounds lastGrounds() {
        return ((Event.RolledBack) rollouts.history().getLast().event()).grounds();
    }

    private void regress() {
        rollouts.climbTo(3);
        rollouts.traffic(6, 0.2);
        rollouts.traffic(10, 14);
    }

    private void open(Actor actor) {
        session = rollouts.session(actor);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        model = new RolloutModel(session, drafting, new TickedTasks(), ticker, rollouts.clock, ZoneOffset.UTC);
        model.open(RolloutRig.LINKS);
    }

    private DetailView shown() {
        return model.view().get().orElseThrow();
    }

    private void shows(Predicate<DetailView> expected) {
        Eventually.await("the view follows", () -> {
            ticker.tick();
            return model.view().get().filter(expected).isPresent();
        });
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            rollouts.clock.advance(Duration.ofSeconds(1));
            ticker.tick();
        }
    }
}
