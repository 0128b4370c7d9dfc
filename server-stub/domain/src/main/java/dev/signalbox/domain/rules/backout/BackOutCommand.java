package dev.signalbox.domain.rules.backout;

import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// A command on procedures or on one back-out. Nothing here ever raises exposure.
public sealed interface BackOutCommand extends ChapterCommand {
    /// A command on the tenant's procedures.
    sealed interface OnProcedure extends BackOutCommand {
        /// The procedure's name.
        String name();
    }

    /// A command on one back-out.
    sealed interface OnBackOut extends BackOutCommand {
        /// The back-out it is about.
        BackOutId backOut();
    }

    /// What becomes of SQL that was never tried in staging.
    enum Unrehearsed {
        /// It is refused in production (S2-96).
        REFUSE,
        /// It is taken all the same, for the submission's reason; somebody else reviews that.
        TAKE
    }

    /// Whether it helped.
    enum Ending {
        VERIFIED,
        DID_NOT_HELP
    }

    /// Keeps `procedure` under its name. A change makes a rehearsal void.
    record SaveProcedure(Procedure procedure) implements OnProcedure {
        @Override
        public String name() {
            return procedure.name();
        }
    }

    record RetireProcedure(String name) implements OnProcedure {}

    /// Says that the procedure was tried in `environment`, just now.
    record RecordRehearsal(String name, EnvironmentKey environment) implements OnProcedure {}

    /// Begins to back the rollout out by the procedure `name`. The same id sent twice counts once.
    record ProposeBackOut(
            BackOutId backOut,
            FlagAddress rollout,
            String name,
            List<Fact> facts,
            Optional<IncidentId> incident,
            Unrehearsed unrehearsed)
            implements OnBackOut {
        public ProposeBackOut {
            facts = List.copyOf(facts);
        }
    }

    /// Turns the flag off, unless it is: level 1, before every other.
    record ContainBackOut(BackOutId backOut) implements OnBackOut {}

    /// Says how the step at index `step` went.
    record RecordStep(BackOutId backOut, int step, StepOutcome outcome, String note) implements OnBackOut {}

    /// Ends it; the submission's reason says what was seen.
    record FinishBackOut(BackOutId backOut, Ending ending) implements OnBackOut {}

    /// Lets the procedure `name`, of a higher level, take over as the back-out `to`.
    record EscalateBackOut(BackOutId backOut, BackOutId to, String name, List<Fact> facts, Unrehearsed unrehearsed)
            implements OnBackOut {
        public EscalateBackOut {
            facts = List.copyOf(facts);
        }
    }

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case OnProcedure procedure -> Permission.CONFIGURE;
            case OnBackOut backOut -> Permission.LOWER;
        };
    }

    @Override
    default Direction direction(State state) {
        return this instanceof ContainBackOut ? Direction.LOWERS : Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return switch (this) {
            case OnProcedure procedure -> ProcedureRules.decide(state, procedure, context);
            case OnBackOut backOut -> BackOutRules.decide(state, backOut, context);
        };
    }

    @Override
    default String subject() {
        return switch (this) {
            case OnProcedure procedure -> "rollback procedure " + procedure.name();
            case OnBackOut backOut -> "rollback " + backOut.backOut();
        };
    }
}
