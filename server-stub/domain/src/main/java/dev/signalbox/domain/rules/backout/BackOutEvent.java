package dev.signalbox.domain.rules.backout;

import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.backout.StepResult;
import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// What happened to one back-out.
public sealed interface BackOutEvent extends ChapterEvent {
    /// The back-out it is about.
    BackOutId backOut();

    /// The rollout that is backed out.
    FlagAddress address();

    /// @param bypass the safeguard that was gone round with it, if one was
    record BackOutProposed(
            BackOutId backOut,
            FlagAddress address,
            Procedure procedure,
            List<Fact> facts,
            Optional<IncidentId> incident,
            Optional<BypassKind> bypass)
            implements BackOutEvent {
        public BackOutProposed {
            facts = List.copyOf(facts);
        }
    }

    record BackOutContained(BackOutId backOut, FlagAddress address) implements BackOutEvent {}

    record StepRecorded(BackOutId backOut, FlagAddress address, int step, StepOutcome outcome, String note)
            implements BackOutEvent {}

    record BackOutVerified(BackOutId backOut, FlagAddress address) implements BackOutEvent {}

    record BackOutFailed(BackOutId backOut, FlagAddress address) implements BackOutEvent {}

    record BackOutEscalated(BackOutId backOut, FlagAddress address, BackOutId to) implements BackOutEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return state.of(BackOuts.REGISTER)
                .get(backOut())
                .map(known -> changed(known, entry))
                .or(() -> begun(entry))
                .map(backOut -> state.filing(BackOuts.REGISTER, backOut))
                .orElse(state);
    }

    private Optional<BackOut> begun(LogEntry entry) {
        return this instanceof BackOutProposed(var id, var address, var procedure, var facts, var incident, var bypass)
                ? Optional.of(new BackOut(
                        id,
                        address,
                        procedure,
                        facts,
                        incident,
                        entry.at(),
                        entry.actor(),
                        entry.actorName(),
                        new BackOutPhase.Proposed(),
                        Optional.empty(),
                        List.of()))
                : Optional.empty();
    }

    private BackOut changed(BackOut known, LogEntry entry) {
        return switch (this) {
            case BackOutProposed again -> known;
            case BackOutContained contained -> known.contained(entry.at());
            case StepRecorded step ->
                known.after(new StepResult(
                        step.step(), step.outcome(), step.note(), entry.at(), entry.actor(), entry.actorName()));
            case BackOutVerified verified -> known.in(new BackOutPhase.Done(entry.at()));
            case BackOutFailed failed ->
                known.in(new BackOutPhase.Failed(known.procedure().steps().size(), entry.at()));
            case BackOutEscalated escalated -> known.in(new BackOutPhase.Escalated(escalated.to(), entry.at()));
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(BackOuts.REGISTER, backOut()));
    }

    @Override
    default Optional<BypassKind> bypassed() {
        return this instanceof BackOutProposed proposed ? proposed.bypass() : Optional.empty();
    }

    @Override
    default Optional<FlagAddress> rollout() {
        return Optional.of(address());
    }

    @Override
    default String action() {
        return switch (this) {
            case BackOutProposed event -> "rollback.proposed";
            case BackOutContained event -> "rollback.contained";
            case StepRecorded event -> "rollback.step_" + event.outcome().word();
            case BackOutVerified event -> "rollback.verified";
            case BackOutFailed event -> "rollback.failed";
            case BackOutEscalated event -> "rollback.escalated";
        };
    }
}
