package dev.signalbox.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.backout.BackOutEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The audit trail's name for every event there is (C.6). The log shows these names for ever; the founding documents'
/// are
/// kept verbatim. [GoldenJsonTest] sees to it that there is an example of every event.
class AuditNamesTest {
    private static final FlagAddress ADDRESS = FlagAddress.of("deeplinks.enabled", "production");

    @Test
    void everyEventHasItsName() {
        assertEquals(
                """
                ActCancelled schedule.cancelled
                ActDone schedule.done
                ActHeld schedule.held
                ActMissed schedule.missed
                ActProposed schedule.proposed
                ActRefused schedule.refused
                ActReleased schedule.released
                ActScheduled schedule.planned
                AlertCleared alert.cleared
                AlertRaised alert.raised
                AppCreated app.created
                AssessmentChanged health.verdict
                BackOutContained rollback.contained
                BackOutEscalated rollback.escalated
                BackOutFailed rollback.failed
                BackOutProposed rollback.proposed
                BackOutVerified rollback.verified
                BreakGlassReviewed break_glass.reviewed
                BreakGlassUsed break_glass.used
                BypassReviewed bypass.reviewed
                CategoryRulesDefined category_rules.defined
                CriterionAnswered health.answered
                DeviceEnrolled device.enrolled
                DeviceRevoked device.revoked
                DutyReported monitoring.checked
                EnvironmentCreated environment.created
                ExemptionRemoved exemption.removed
                ExemptionSet exemption.added
                FigureRecorded health.recorded
                FlagCreated created
                FlagDescribed updated
                FlagLaunched flag.launched
                FreezeDeclared freeze.declared
                FreezeLifted freeze.lifted
                HealthPolicyChanged updated
                IncidentClosed incident.closed
                IncidentContained incident.contained
                IncidentDecided incident.decided
                IncidentGraded incident.graded
                IncidentMessageSent notification.sent
                IncidentMoved incident.moved
                IncidentNoted incident.noted
                IncidentOpened incident.opened
                IncidentTaken incident.taken
                InternalActorChanged subject.is_internal_changed
                OverrideCleared override.cleared
                OverrideObserved override.observed
                OverridesConfigured updated
                ProcedureRehearsed rollback_procedure.rehearsed
                ProcedureRetired rollback_procedure.retired
                ProcedureSaved rollback_procedure.saved
                ReadingEntered metric_reading.entered
                RemovalAssigned flag.removal_assigned
                RemovalFinished flag.removal_step_done
                ResumeRequested emergency_stop.resume_requested
                RetryFinished incident.retry_finished
                RetryScheduled incident.retry_scheduled
                RollbackUndone rollback.undone
                RolledBack rollback
                RolloutPaused stage.paused
                RolloutPlanned created
                RolloutRecovered rollout.recovered
                RolloutReentered stage.reverted
                RolloutRestarted stage.advanced
                RolloutResumed stage.resumed
                RolloutStarted stage.advanced
                RoutingPolicyRetired routing_policy.retired
                RoutingPolicySaved routing_policy.saved
                ScheduleChanged updated
                ScopeHeld scope.held
                ScopeReleased scope.released
                SegmentDefined segment.defined
                SourceRetired metric_source.retired
                SourceSaved metric_source.saved
                StageMoved stage.advanced
                StepRecorded rollback.step_failed
                StopEngaged emergency_stop.engaged
                StopExplained emergency_stop.explained
                StopsCleared emergency_stop.cleared
                StrategyChanged updated
                SubjectCategorized subject.categorized
                TemplateRetired ladder_template.retired
                TemplateSaved ladder_template.saved
                TokenIssued token.issued
                WhitelistAdded whitelist.added
                WhitelistRemoved whitelist.removed
                WiderHealthChanged health_policy.updated
                """,
                Examples.events().stream()
                        .map(event -> event.getClass().getSimpleName() + " " + event.action() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    @Test
    void moveDownIsReverted() {
        assertEquals("stage.advanced", new Event.StageMoved(ADDRESS, 1, 2).action());
        assertEquals("stage.reverted", new Event.StageMoved(ADDRESS, 2, 1).action());
    }

    @Test
    void firstPlanIsCreatedAndLaterOnesAreUpdated() {
        assertEquals("created", planned(Optional.of(Event.Planning.FIRST)).action());
        assertEquals("updated", planned(Optional.of(Event.Planning.AGAIN)).action());
        assertEquals("updated", planned(Optional.empty()).action());
    }

    @Test
    void stepIsNamedByItsOutcome() {
        assertEquals("rollback.step_done", step(StepOutcome.DONE).action());
        assertEquals("rollback.step_failed", step(StepOutcome.FAILED).action());
        assertEquals("rollback.step_skipped", step(StepOutcome.SKIPPED).action());
    }

    private static Event planned(Optional<Event.Planning> planning) {
        return new Event.RolloutPlanned(ADDRESS, SeedLadders.canary5(), 100, HealthPolicy.INHERITED, planning);
    }

    private static Event step(StepOutcome outcome) {
        return new BackOutEvent.StepRecorded(new BackOutId(new UUID(4, 1)), ADDRESS, 0, outcome, "seen");
    }
}
