package dev.signalbox.protocol.body;

import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import java.util.List;
import java.util.Optional;

/// What is sent about ways back.
public final class BackOutBodies {
    private BackOutBodies() {}

    /// Keeps a procedure.
    public record Save(Procedure procedure, Optional<String> reason) {}

    /// Names a procedure.
    public record Named(String name, Optional<String> reason) {}

    /// Says that a procedure was tried.
    public record Tried(String name, EnvironmentKey environment, Optional<String> reason) {}

    /// Begins to back a rollout out.
    ///
    /// @param rollback its id, so that it can be sent twice; made by the server when not said
    /// @param name the procedure's
    /// @param unrehearsed refused when not said
    public record Proposal(
            Optional<BackOutId> rollback,
            FlagAddress rollout,
            String name,
            Optional<List<Fact>> facts,
            Optional<IncidentId> incident,
            Optional<BackOutCommand.Unrehearsed> unrehearsed,
            Optional<String> reason) {}

    /// Says how a step went.
    ///
    /// @param step its index, from 0
    public record Step(int step, StepOutcome outcome, Optional<String> note) {}

    /// Says whether it helped.
    public record Ended(BackOutCommand.Ending ending, Optional<String> reason) {}

    /// Lets a higher level take over.
    ///
    /// @param to the new back-out's id; made by the server when not said
    public record Escalated(
            Optional<BackOutId> to,
            String name,
            Optional<List<Fact>> facts,
            Optional<BackOutCommand.Unrehearsed> unrehearsed,
            Optional<String> reason) {}
}
