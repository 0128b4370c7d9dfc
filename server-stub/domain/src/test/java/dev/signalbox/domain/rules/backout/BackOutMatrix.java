package dev.signalbox.domain.rules.backout;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.STAGING;

import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.RollbackTarget;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.Command;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One of every command on ways back.
public final class BackOutMatrix {
    static final BackOutId BACK_OUT = new BackOutId(new UUID(4, 1));
    static final BackOutId NEXT = new BackOutId(new UUID(4, 2));
    static final Procedure HOUSE = new Procedure(
            "House way",
            RollbackLevel.CODE,
            RollbackTarget.PREVIOUS_RELEASE,
            Optional.empty(),
            List.of("The code is wrong"),
            List.of(
                    new Step.Shell("Deploy", List.of("deploy", "--project-ref", "{project}")),
                    new Step.Manual("Look", "Open {flag} in {environment}")),
            Optional.empty());

    private BackOutMatrix() {}

    static Command propose(String name, BackOutCommand.Unrehearsed unrehearsed) {
        return new BackOutCommand.ProposeBackOut(
                BACK_OUT, IN_PRODUCTION, name, List.of(), Optional.empty(), unrehearsed);
    }

    static Command record(int step, StepOutcome outcome, String note) {
        return new BackOutCommand.RecordStep(BACK_OUT, step, outcome, note);
    }

    static Command finish(BackOutCommand.Ending ending) {
        return new BackOutCommand.FinishBackOut(BACK_OUT, ending);
    }

    static Command escalate(String name) {
        return new BackOutCommand.EscalateBackOut(BACK_OUT, NEXT, name, List.of(), BackOutCommand.Unrehearsed.REFUSE);
    }

    /// Those on procedures.
    public static List<Command> onProcedures() {
        return List.of(
                new BackOutCommand.SaveProcedure(HOUSE),
                new BackOutCommand.RetireProcedure("House way"),
                new BackOutCommand.RecordRehearsal("House way", STAGING));
    }

    /// Those on one back-out.
    public static List<Command> onBackOuts() {
        return List.of(
                propose("Flag off", BackOutCommand.Unrehearsed.REFUSE),
                new BackOutCommand.ContainBackOut(BACK_OUT),
                record(0, StepOutcome.DONE, ""),
                finish(BackOutCommand.Ending.VERIFIED),
                escalate("Previous code"));
    }
}
