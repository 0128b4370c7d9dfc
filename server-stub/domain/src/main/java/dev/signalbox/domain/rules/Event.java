package dev.signalbox.domain.rules;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What has happened. Events are what the log holds and what state is folded from; their names
/// and fields are stored, so they may gain fields and never lose or rename one.
public sealed interface Event
        permits Event.EnvironmentCreated,
                Event.AppCreated,
                Event.FlagCreated,
                Event.FlagDescribed,
                Event.SegmentDefined,
                Event.InternalActorChanged,
                Event.StopEngaged,
                Event.StopExplained,
                Event.ResumeRequested,
                Event.StopsCleared,
                Event.OnDevice,
                Event.OnRollout,
                ChapterEvent {
    /// An event about devices, or by one.
    sealed interface OnDevice extends Event {}

    /// An event on one rollout.
    sealed interface OnRollout extends Event {
        /// The rollout it is about.
        FlagAddress address();
    }

    record EnvironmentCreated(Environment environment) implements Event {}

    record AppCreated(App app) implements Event {}

    record FlagCreated(Flag flag) implements Event {}

    /// Something else is said of it from now on; nobody is decided for otherwise.
    record FlagDescribed(FlagKey flag, String description, String owner) implements Event {}

    record SegmentDefined(Segment segment) implements Event {}

    record InternalActorChanged(String subject, InternalStatus status) implements Event {}

    /// Whether a plan is the first at its address.
    enum Planning {
        /// The audit trail says `created`.
        FIRST,
        /// The audit trail says `updated`.
        AGAIN
    }

    /// @param planning absent from logs of before it was kept
    record RolloutPlanned(
            FlagAddress address, StageLadder ladder, long population, HealthPolicy health, Optional<Planning> planning)
            implements OnRollout {
        /// A plan of which it is not said whether it is the first.
        public RolloutPlanned(FlagAddress address, StageLadder ladder, long population, HealthPolicy health) {
            this(address, ladder, population, health, Optional.empty());
        }
    }

    record RolloutStarted(FlagAddress address, int stage) implements OnRollout {}

    /// @param bypass the safeguard that was gone round with it, if one was
    record StageMoved(FlagAddress address, int from, int to, Optional<BypassKind> bypass) implements OnRollout {
        /// A move that went round nothing.
        public StageMoved(FlagAddress address, int from, int to) {
            this(address, from, to, Optional.empty());
        }
    }

    record RolloutPaused(FlagAddress address) implements OnRollout {}

    record RolloutResumed(FlagAddress address) implements OnRollout {}

    record RolledBack(FlagAddress address, int from, Grounds grounds) implements OnRollout {}

    record RollbackUndone(FlagAddress address, int stage) implements OnRollout {}

    record RolloutRestarted(FlagAddress address, int stage) implements OnRollout {}

    record ExemptionSet(FlagAddress address, Exemption exemption) implements OnRollout {}

    /// Several subjects came onto the include list at once.
    record WhitelistAdded(FlagAddress address, List<Exemption> exemptions) implements OnRollout {
        public WhitelistAdded {
            exemptions = List.copyOf(exemptions);
        }
    }

    /// Several subjects left the include list at once.
    record WhitelistRemoved(FlagAddress address, List<String> keys) implements OnRollout {
        public WhitelistRemoved {
            keys = List.copyOf(keys);
        }
    }

    record StrategyChanged(FlagAddress address, Strategy strategy) implements OnRollout {}

    /// @param subject the exemption's key
    record ExemptionRemoved(FlagAddress address, String subject) implements OnRollout {}

    record HealthPolicyChanged(FlagAddress address, HealthPolicy health) implements OnRollout {}

    record ScheduleChanged(FlagAddress address, Schedule schedule) implements OnRollout {}

    record StopEngaged(StopId stop, StopScope scope) implements Event {}

    /// Why the stop `stop` was pressed, by the entry's reason, and how bad it was.
    record StopExplained(StopId stop, Severity severity) implements Event {}

    record ResumeRequested(Set<StopId> stops) implements Event {
        public ResumeRequested {
            stops = Set.copyOf(stops);
        }
    }

    record StopsCleared(Set<StopId> stops) implements Event {
        public StopsCleared {
            stops = Set.copyOf(stops);
        }
    }

    /// A rollout that a lifted stop had covered is live again at stage `stage`, never above the
    /// retry stage.
    record RolloutReentered(FlagAddress address, int from, int stage) implements OnRollout {}

    record DeviceEnrolled(DeviceId device, DeviceName name, VerificationKey key) implements OnDevice {}

    record DeviceRevoked(DeviceId device) implements OnDevice {}

    /// The stop `stop`, just engaged, came in by a device's key and not by a token. Somebody else
    /// has to review it.
    record BreakGlassUsed(DeviceId device, StopId stop) implements OnDevice {}

    record BreakGlassReviewed(StopId stop) implements OnDevice {}

    record AssessmentChanged(FlagAddress address, Assessment assessment) implements OnRollout {}

    /// The audit trail's name for it (C.6); the founding documents' names are kept verbatim.
    default String action() {
        return switch (this) {
            case EnvironmentCreated event -> "environment.created";
            case AppCreated event -> "app.created";
            case FlagCreated event -> "created";
            case FlagDescribed event -> "updated";
            case SegmentDefined event -> "segment.defined";
            case InternalActorChanged event -> "subject.is_internal_changed";
            case RolloutPlanned event ->
                event.planning().filter(Planning.FIRST::equals).isPresent() ? "created" : "updated";
            case RolloutStarted event -> "stage.advanced";
            case StageMoved event -> event.to() > event.from() ? "stage.advanced" : "stage.reverted";
            case RolloutPaused event -> "stage.paused";
            case RolloutResumed event -> "stage.resumed";
            case RolledBack event -> "rollback";
            case RollbackUndone event -> "rollback.undone";
            case RolloutRestarted event -> "stage.advanced";
            case ExemptionSet event -> "exemption.added";
            case ExemptionRemoved event -> "exemption.removed";
            case WhitelistAdded event -> "whitelist.added";
            case WhitelistRemoved event -> "whitelist.removed";
            case StrategyChanged event -> "updated";
            case HealthPolicyChanged event -> "updated";
            case ScheduleChanged event -> "updated";
            case StopEngaged event -> "emergency_stop.engaged";
            case StopExplained event -> "emergency_stop.explained";
            case ResumeRequested event -> "emergency_stop.resume_requested";
            case StopsCleared event -> "emergency_stop.cleared";
            case RolloutReentered event -> "stage.reverted";
            case AssessmentChanged event -> "health.verdict";
            case DeviceEnrolled event -> "device.enrolled";
            case DeviceRevoked event -> "device.revoked";
            case BreakGlassUsed event -> "break_glass.used";
            case BreakGlassReviewed event -> "break_glass.reviewed";
            case ChapterEvent event -> event.action();
        };
    }

    /// What set it off.
    default Trigger trigger() {
        return this instanceof RolledBack(var address, var from, Grounds.Automatic grounds)
                ? Trigger.AUTO_ROLLBACK
                : Trigger.MANUAL;
    }

    /// The safeguard that was gone round with it, for which somebody else owes it a review (F28);
    /// usually none.
    default Optional<BypassKind> bypassed() {
        return this instanceof StageMoved moved ? moved.bypass() : Optional.empty();
    }

    /// The rollout it is about; absent for events about something wider.
    default Optional<FlagAddress> rollout() {
        return this instanceof OnRollout event ? Optional.of(event.address()) : Optional.empty();
    }

    /// The flag it is about, in whatever environment; absent for events about something wider.
    default Optional<FlagKey> flagKey() {
        return switch (this) {
            case OnRollout event -> Optional.of(event.address().flag());
            case FlagCreated(var flag) -> Optional.of(flag.key());
            case FlagDescribed(var flag, var description, var owner) -> Optional.of(flag);
            case StopEngaged(var stop, StopScope.OneFlag(var flag, var environment)) -> Optional.of(flag);
            case StopEngaged wider -> Optional.empty();
            case EnvironmentCreated event -> Optional.empty();
            case AppCreated event -> Optional.empty();
            case SegmentDefined event -> Optional.empty();
            case InternalActorChanged event -> Optional.empty();
            case StopExplained event -> Optional.empty();
            case ResumeRequested event -> Optional.empty();
            case StopsCleared event -> Optional.empty();
            case OnDevice event -> Optional.empty();
            case ChapterEvent event -> event.flagKey();
        };
    }
}
