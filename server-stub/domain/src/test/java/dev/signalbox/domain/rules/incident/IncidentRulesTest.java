package dev.signalbox.domain.rules.incident;

import static dev.signalbox.domain.rules.incident.IncidentMatrix.CLOSE;
import static dev.signalbox.domain.rules.incident.IncidentMatrix.CONTAIN;
import static dev.signalbox.domain.rules.incident.IncidentMatrix.DECIDE;
import static dev.signalbox.domain.rules.incident.IncidentMatrix.INCIDENT;
import static dev.signalbox.domain.rules.incident.IncidentMatrix.INVESTIGATE;
import static dev.signalbox.domain.rules.incident.IncidentMatrix.LINKS;
import static dev.signalbox.domain.rules.incident.IncidentMatrix.OPEN;
import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentDecision;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Note;
import dev.signalbox.domain.incident.Passage;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.incident.SentMessage;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An incident from being seen to being closed (S2-118..124).
final class IncidentRulesTest {
    private final World world = World.runningAt(3);

    @Test
    void openedIncidentIsDetectedAndBelongsToWhoeverOpenedIt() {
        world.does(IVO, OPEN);

        assertEquals(
                Incident.opened(
                        INCIDENT,
                        "5 % errors at 25 %",
                        Severity.P0,
                        LINKS,
                        Set.of(),
                        List.of(new Passage(IncidentPhase.DETECTED, world.now(), "ivo", "Ivo")),
                        Optional.empty()),
                incident());
        assertEquals(Ruling.accept(), world.tries(RINA, "", OPEN));
    }

    @Test
    void incidentOpenedFromAStopTakesItsScopeAndIsContainedSinceThen() {
        world.does(IVO, new Command.EngageStop(World.stop(1), LINKS));
        var stopped = world.now();
        world.later(Duration.ofMinutes(2));

        world.does(
                RINA,
                new IncidentCommand.OpenIncident(
                        INCIDENT, "Crashes", Severity.P0, new StopScope.Everything(), Optional.of(World.stop(1))));

        assertEquals(LINKS, incident().scope());
        assertEquals(Set.of(World.stop(1)), incident().stops());
        assertEquals(IncidentPhase.CONTAINED, incident().phase());
        assertEquals(Optional.of(stopped), incident().containedAt());
        assertEquals(Countdown.Standing.WITHIN, incident().clocks().getFirst().standing(world.now()));
    }

    @Test
    void incidentKeepsTheRowItWasOpenedBy() {
        world.does(
                IVO,
                new IncidentCommand.OpenIncident(
                        INCIDENT,
                        "Slow",
                        Severity.P1,
                        LINKS,
                        Optional.empty(),
                        Optional.of(MatrixRow.PERFORMANCE_DEGRADATION)));
        world.does(IVO, CONTAIN);

        assertEquals(Optional.of(MatrixRow.PERFORMANCE_DEGRADATION), incident().seen());
    }

    @Test
    void incidentOverWhatWasTurnedOffFirstIsContainedFromTheStart() {
        world.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        world.later(Duration.ofSeconds(5));

        world.does(IVO, OPEN);

        assertEquals(IncidentPhase.CONTAINED, incident().phase());
        assertEquals(Optional.of(world.now()), incident().containedAt());
        assertEquals(Set.of(), incident().stops());
    }

    @Test
    void incidentOverWhatNeverBeganIsNotContained() {
        world.does(IVO, opening(new StopScope.WholeEnvironment(World.STAGING)));

        assertEquals(IncidentPhase.DETECTED, incident().phase());
    }

    @Test
    void whatIsNotThereCanHaveNoIncident() {
        world.refuses(
                Rule.UNKNOWN_FLAG,
                "flag",
                IVO,
                opening(new StopScope.OneFlag(
                        FlagAddress.of("nope", "production").flag(), World.PRODUCTION)));
        world.refuses(
                Rule.UNKNOWN_STOP,
                "stop",
                IVO,
                new IncidentCommand.OpenIncident(INCIDENT, "Crashes", Severity.P0, LINKS, Optional.of(World.stop(9))));
        world.refuses(
                Rule.TEXT_WRONG,
                "title",
                IVO,
                new IncidentCommand.OpenIncident(INCIDENT, " ", Severity.P0, LINKS, Optional.empty()));
        world.refuses(Rule.UNKNOWN_INCIDENT, "incident", IVO, INVESTIGATE);
    }

    @Test
    void containingStopsWhatIsAffectedAtOnce() {
        world.does(IVO, OPEN);
        world.later(Duration.ofSeconds(20));

        assertEquals(
                List.of(
                        new Event.StopEngaged(World.stop(7), LINKS),
                        new IncidentEvent.IncidentContained(INCIDENT, Optional.of(World.stop(7)))),
                world.does(IVO, CONTAIN));

        assertTrue(Incidents.isOff(world.state(), LINKS));
        assertEquals(Duration.ofSeconds(20), incident().clocks().getFirst().spent(world.now()));
    }

    @Test
    void containingWhatIsOffAlreadyStopsNothingMore() {
        world.does(IVO, OPEN);
        world.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));

        assertEquals(
                List.of(new IncidentEvent.IncidentContained(INCIDENT, Optional.empty())), world.does(IVO, CONTAIN));
        assertEquals(Ruling.accept(), world.tries(IVO, "", CONTAIN));
    }

    @Test
    void clocksAreOneTenAndFiveMinutes() {
        world.does(IVO, OPEN);
        world.later(Duration.ofSeconds(50));
        world.does(IVO, CONTAIN);
        world.later(Duration.ofSeconds(10));
        world.does(IVO, INVESTIGATE);
        world.later(Duration.ofMinutes(11));
        world.does(IVO, IncidentMatrix.move(IncidentPhase.DECIDING));
        world.later(Duration.ofMinutes(4));

        assertEquals(
                List.of("Contain PT1M RUNNING_OUT", "Investigate PT10M OVER", "Decide PT5M RUNNING_OUT"),
                incident().clocks().stream()
                        .map(clock -> clock.label() + " " + clock.budget() + " " + clock.standing(world.now()))
                        .toList());
        assertTrue(incident().clock().orElseThrow().runs());
    }

    @Test
    void goingOnWithoutContainingNeedsAReason() {
        world.does(IVO, OPEN);

        world.refuses(Rule.REASON_REQUIRED, "reason", IVO, "", INVESTIGATE);
        world.does(IVO, INVESTIGATE);
        world.refuses(Rule.WRONG_PHASE, "phase", IVO, IncidentMatrix.move(IncidentPhase.MONITORING));
        world.refuses(Rule.WRONG_PHASE, "phase", IVO, IncidentMatrix.move(IncidentPhase.CLOSED));
    }

    @Test
    void decisionIsOnRecordWithWhoAndWhy() {
        world.does(IVO, OPEN);
        world.refuses(Rule.WRONG_PHASE, "incident", RINA, DECIDE);
        world.does(IVO, CONTAIN);
        world.does(IVO, INVESTIGATE);
        Resolution hotfix =
                new Resolution(MatrixRow.HIGH_ERROR_RATE, Stance.OVERRIDDEN, Choice.HOTFIX, Optional.empty());

        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", new IncidentCommand.DecideIncident(INCIDENT, hotfix));
        world.tries(RINA, "one line, tested", new IncidentCommand.DecideIncident(INCIDENT, hotfix));

        assertEquals(
                Optional.of(new IncidentDecision(hotfix, "one line, tested", "rina", "Rina", world.now())),
                incident().decision());
        assertEquals(IncidentPhase.EXECUTING, incident().phase());
        assertEquals(
                Ruling.accept(new IncidentEvent.IncidentDecided(INCIDENT, IncidentMatrix.AS_ADVISED)),
                world.tries(RINA, "", DECIDE));
        assertEquals(2, incident().decisions().size());
    }

    @Test
    void decisionSaysTruthfullyWhetherItIsAsAdvised() {
        world.does(IVO, OPEN);
        world.does(IVO, CONTAIN);
        world.does(IVO, INVESTIGATE);
        for (MatrixRow row : MatrixRow.values()) {
            Resolution advised = Resolution.asAdvised(row);
            assertEquals(Stance.ACCEPTED, advised.stance(), row::issue);
            world.does(RINA, new IncidentCommand.DecideIncident(INCIDENT, advised));
            Resolution lie = new Resolution(row, Stance.OVERRIDDEN, advised.choice(), advised.level());
            world.refuses(Rule.STANCE_WRONG, "stance", RINA, new IncidentCommand.DecideIncident(INCIDENT, lie));
            Choice other = advised.choice() == Choice.HOTFIX ? Choice.FULL_ROLLBACK : Choice.HOTFIX;
            Resolution pretence = new Resolution(row, Stance.ACCEPTED, other, Optional.empty());
            world.refuses(Rule.STANCE_WRONG, "stance", RINA, new IncidentCommand.DecideIncident(INCIDENT, pretence));
            assertEquals(
                    Stance.OVERRIDDEN,
                    Resolution.of(row, Choice.FULL_ROLLBACK, Optional.of(RollbackLevel.DATABASE))
                            .stance(),
                    row::issue);
        }
        assertEquals(
                Stance.ACCEPTED,
                Resolution.of(MatrixRow.SECURITY_VULNERABILITY, Choice.FULL_ROLLBACK, Optional.of(RollbackLevel.CODE))
                        .stance());
    }

    @Test
    void closingNeedsADecisionTheCauseAndEveryStopExplained() {
        world.does(IVO, OPEN);
        world.does(IVO, CONTAIN);
        world.refuses(Rule.UNDECIDED, "incident", IVO, CLOSE);
        world.does(IVO, INVESTIGATE);
        world.does(RINA, DECIDE);
        world.refuses(Rule.REASON_REQUIRED, "reason", IVO, "", CLOSE);
        world.refuses(Rule.STOP_UNEXPLAINED, "stops", IVO, CLOSE);
        world.does(IVO, new Command.ExplainStop(World.stop(7), Severity.P0));

        world.does(IVO, CLOSE);

        assertEquals(IncidentPhase.CLOSED, incident().phase());
        assertEquals(Optional.of(world.now()), incident().closedAt());
        world.refuses(Rule.INCIDENT_CLOSED, "incident", IVO, INVESTIGATE);
        world.refuses(Rule.INCIDENT_CLOSED, "incident", IVO, CONTAIN);
    }

    @Test
    void whatWasMendedTooEarlyIsLookedIntoAndContainedAgain() {
        decided();
        world.does(IVO, IncidentMatrix.move(IncidentPhase.MONITORING));
        world.does(IVO, INVESTIGATE);

        assertEquals(IncidentPhase.INVESTIGATING, incident().phase());
    }

    @Test
    void messagesAndNotesAreKeptAsWritten() {
        world.does(IVO, OPEN);

        world.does(RINA, new IncidentCommand.NoteOnIncident(INCIDENT, "only on Android"));
        world.does(ANA, new IncidentCommand.RecordMessage(INCIDENT, Audience.STATUS_PAGE, "We are on it."));
        world.does(RINA, new IncidentCommand.TakeIncident(INCIDENT));
        world.does(RINA, new IncidentCommand.GradeIncident(INCIDENT, Severity.P1));

        assertEquals(
                List.of(new Note(world.now(), "rina", "Rina", "only on Android")),
                incident().notes());
        assertEquals(
                List.of(new SentMessage(Audience.STATUS_PAGE, "We are on it.", world.now(), "ana", "Ana")),
                incident().messages());
        assertEquals("rina", incident().owner());
        assertEquals(Severity.P1, incident().severity());
        world.refuses(Rule.TEXT_WRONG, "text", IVO, new IncidentCommand.NoteOnIncident(INCIDENT, ""));
    }

    @Test
    void retryIsProposedOnItsDayAndRaisesNothing() {
        decided();
        Command tomorrow = new IncidentCommand.ScheduleRetry(
                INCIDENT, IN_PRODUCTION, world.now().plus(Retry.USUALLY_AFTER));
        world.refuses(
                Rule.TOO_EARLY, "due", RINA, new IncidentCommand.ScheduleRetry(INCIDENT, IN_PRODUCTION, world.now()));
        world.refuses(
                Rule.UNKNOWN_ROLLOUT,
                "rollout",
                RINA,
                new IncidentCommand.ScheduleRetry(
                        INCIDENT, World.IN_STAGING, world.now().plusSeconds(1)));
        world.does(RINA, tomorrow);
        assertEquals(List.of(), Incidents.retriesDue(world.state(), world.now()));

        world.later(Retry.USUALLY_AFTER);

        assertEquals(List.of(incident()), Incidents.retriesDue(world.state(), world.now()));
        assertTrue(Incidents.isOff(world.state(), LINKS));
        Retry retry = incident().retry().orElseThrow();
        assertEquals(new RetryProposal.LiftStops(Set.of(World.stop(7)), 2), RetryProposal.of(world.state(), retry));
        world.does(RINA, new IncidentCommand.FinishRetry(INCIDENT, Retry.Standing.TAKEN));
        assertEquals(List.of(), Incidents.retriesDue(world.state(), world.now()));
        world.refuses(Rule.NO_RETRY, "incident", RINA, new IncidentCommand.FinishRetry(INCIDENT, Retry.Standing.TAKEN));
    }

    @Test
    void retryOfARolledBackFlagBeginsAtTheRetryStage() {
        world.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        Retry retry = new Retry(IN_PRODUCTION, world.now(), Retry.Standing.WAITING, "rina", "Rina");

        RetryProposal proposal = RetryProposal.of(world.state(), retry);

        assertEquals(new RetryProposal.Restart(new Command.RestartRollout(IN_PRODUCTION), 2), proposal);
        world.does(RINA, ((RetryProposal.Restart) proposal).command());
        assertEquals(2, world.rollout(IN_PRODUCTION).stageIndex());
        assertEquals(new RetryProposal.Nothing("The rollout is live again."), RetryProposal.of(world.state(), retry));
    }

    @Test
    void openIncidentsComeWorstFirst() {
        world.does(IVO, opening(new StopScope.WholeEnvironment(World.STAGING)));
        world.does(RINA, new IncidentCommand.GradeIncident(INCIDENT, Severity.P2));
        var other = new IncidentId(new UUID(3, 2));
        world.does(IVO, new IncidentCommand.OpenIncident(other, "Crashes", Severity.P0, LINKS, Optional.empty()));

        assertEquals(
                List.of(other, INCIDENT),
                Incidents.open(world.state()).stream().map(Incident::id).toList());
        assertEquals(
                List.of(other),
                Incidents.over(world.state(), IN_PRODUCTION).stream()
                        .map(Incident::id)
                        .toList());
    }

    private void decided() {
        world.does(IVO, OPEN);
        world.does(IVO, CONTAIN);
        world.does(IVO, INVESTIGATE);
        world.does(RINA, DECIDE);
    }

    private static Command opening(StopScope scope) {
        return new IncidentCommand.OpenIncident(INCIDENT, "Crashes", Severity.P0, scope, Optional.empty());
    }

    private Incident incident() {
        return world.state().of(Incidents.REGISTER).get(INCIDENT).orElseThrow();
    }
}
