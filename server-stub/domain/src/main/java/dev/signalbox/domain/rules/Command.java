package dev.signalbox.domain.rules;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.util.Optional;
import java.util.Set;

/// Everything that can be asked of a tenant's log. There is no other way in.
public sealed interface Command
        permits Command.CreateEnvironment,
                Command.CreateApp,
                Command.CreateFlag,
                Command.DescribeFlag,
                Command.DefineSegment,
                Command.SetInternalActor,
                Command.EngageStop,
                Command.ExplainStop,
                Command.RequestResume,
                Command.ConfirmResume,
                Command.OnDevice,
                Command.OnRollout,
                ChapterCommand {
    /// A command about devices that may stop without a token, or by one.
    sealed interface OnDevice extends Command {}

    /// A command on one rollout.
    sealed interface OnRollout extends Command {
        /// The rollout it is about.
        FlagAddress address();
    }

    record CreateEnvironment(Environment environment) implements Command {}

    record CreateApp(App app) implements Command {}

    record CreateFlag(Flag flag) implements Command {}

    /// Says anew what turning `flag` on does, and whom to ask. Its key and its app stay what they are.
    record DescribeFlag(FlagKey flag, String description, String owner) implements Command {
        /// @throws dev.signalbox.domain.flag.InvalidValueException for a text that is empty or too long
        public DescribeFlag {
            Flag.described(description, owner);
        }
    }

    /// Defines a segment, or defines it anew.
    record DefineSegment(Segment segment) implements Command {}

    record SetInternalActor(String subject, InternalStatus status) implements Command {}

    /// Lays out a rollout, or lays it out anew while nobody is exposed.
    record PlanRollout(FlagAddress address, StageLadder ladder, long population, HealthPolicy health)
            implements OnRollout {}

    /// Goes live on the first stage above off.
    record StartRollout(FlagAddress address) implements OnRollout {}

    /// Goes to stage `stage`: up in sequence, or down to any.
    record MoveToStage(FlagAddress address, int stage) implements OnRollout {}

    record PauseRollout(FlagAddress address) implements OnRollout {}

    record ResumeRollout(FlagAddress address) implements OnRollout {}

    /// Rollback level 1: one jump to off, from wherever it is.
    record RollBack(FlagAddress address, Grounds grounds) implements OnRollout {}

    /// Takes one's own rollback back within [RuleBook#UNDO_TIME].
    record UndoRollBack(FlagAddress address) implements OnRollout {}

    /// Tries again after a rollback, at the ladder's retry stage or the stage it had reached, whichever is lower.
    record RestartRollout(FlagAddress address) implements OnRollout {}

    record SetExemption(FlagAddress address, Exemption exemption) implements OnRollout {}

    /// @param subject the exemption's key: the subject, behind its kind where it has one, such as
    ///     `publisher:acme`
    record RemoveExemption(FlagAddress address, String subject) implements OnRollout {}

    /// Puts `subjects` on the include list, all or none (S3-53).
    ///
    /// @param kind what they name; absent: the keys that decisions are for
    record AddToWhitelist(FlagAddress address, Optional<SubjectKind> kind, Set<String> subjects, String note)
            implements OnRollout {
        /// @throws InvalidValueException for none or more than 1,000 subjects, an unfit one, or too long a note
        public AddToWhitelist {
            subjects = listed(subjects);
            subjects.forEach(subject -> new Exemption(subject, ExemptionEffect.FORCE_ENABLE, note, kind));
        }
    }

    /// Takes `subjects` off the include list; whoever is not on it stays as they are (S3-54).
    record RemoveFromWhitelist(FlagAddress address, Optional<SubjectKind> kind, Set<String> subjects)
            implements OnRollout {
        /// @throws InvalidValueException for none or more than 1,000 subjects
        public RemoveFromWhitelist {
            subjects = listed(subjects);
        }
    }

    /// Says whom a stage's share is made of.
    record SetStrategy(FlagAddress address, Strategy strategy) implements OnRollout {}

    record SetHealthPolicy(FlagAddress address, HealthPolicy health) implements OnRollout {}

    record SetSchedule(FlagAddress address, Schedule schedule) implements OnRollout {}

    /// Stops everything in `scope`. The same id sent twice counts once.
    record EngageStop(StopId stop, StopScope scope) implements Command {}

    /// Says afterwards why a live stop was pressed, by the submission's reason, and how bad it was. Said again, it
    /// replaces what was said before.
    record ExplainStop(StopId stop, Severity severity) implements Command {}

    /// Asks for the named stops to be lifted; lifts them at once where no production environment is touched.
    record RequestResume(Set<StopId> stops) implements Command {
        public RequestResume {
            stops = Set.copyOf(stops);
        }
    }

    /// Lifts the stops that somebody else asked to lift.
    record ConfirmResume(Set<StopId> stops) implements Command {
        public ConfirmResume {
            stops = Set.copyOf(stops);
        }
    }

    /// Lets `device` stop for whoever submits this, from now on and without a token.
    record EnrolDevice(DeviceId device, DeviceName name, VerificationKey key) implements OnDevice {}

    /// Takes that right away for good.
    record RevokeDevice(DeviceId device) implements OnDevice {}

    /// Stops everything in `scope` by the key of `device`. The store makes it of a signed statement; no token can.
    record StopByDevice(DeviceId device, StopId stop, StopScope scope) implements OnDevice {}

    /// Says that somebody else has looked at a stop that came in by a device's key.
    record ReviewBreakGlass(StopId stop) implements OnDevice {}

    /// The monitor's verdict on stage `stage`.
    record RecordAssessment(FlagAddress address, int stage, Assessment assessment) implements OnRollout {}

    /// More at once would make one event as long as a log.
    private static Set<String> listed(Set<String> subjects) {
        if (subjects.isEmpty() || subjects.size() > 1_000) {
            throw new InvalidValueException("subjects", "there are " + subjects.size(), "Give 1 to 1000.");
        }
        return Set.copyOf(subjects);
    }
}
