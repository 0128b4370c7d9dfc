package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.incident.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One execution of a procedure for one rollout.
///
/// @param procedure as it was when it was proposed
/// @param facts what a person gave for its placeholders
/// @param incident the incident it belongs to
/// @param proposedAt when the clocks began
/// @param by the id of whoever proposed it
/// @param byName their name, as people read it
/// @param containedAt when the flag was off
/// @param results in the order they came; a step that was done again has two
public record BackOut(
        BackOutId id,
        FlagAddress rollout,
        Procedure procedure,
        List<Fact> facts,
        Optional<IncidentId> incident,
        Instant proposedAt,
        String by,
        String byName,
        BackOutPhase phase,
        Optional<Instant> containedAt,
        List<StepResult> results) {
    public BackOut {
        facts = List.copyOf(facts);
        results = List.copyOf(results);
    }

    /// True until it is done, has failed or another level took over.
    public boolean runs() {
        return phase instanceof BackOutPhase.Open;
    }

    /// The level it pulls.
    public RollbackLevel level() {
        return procedure.level();
    }

    /// Index of the step to do next; absent when there is none, or not yet.
    public Optional<Integer> nextStep() {
        return switch (phase) {
            case BackOutPhase.Contained contained -> Optional.of(0);
            case BackOutPhase.Executing(int next) -> Optional.of(next);
            case BackOutPhase.Failed(int next, var at) ->
                next < procedure.steps().size() ? Optional.of(next) : Optional.empty();
            case BackOutPhase.Proposed proposed -> Optional.empty();
            case BackOutPhase.Verifying verifying -> Optional.empty();
            case BackOutPhase.Done done -> Optional.empty();
            case BackOutPhase.Escalated escalated -> Optional.empty();
        };
    }

    /// What stands for the placeholders of its steps.
    public Facts filled() {
        return Facts.of(rollout, facts);
    }

    /// The text of the step at `index`: exactly what runs, or is done.
    public String text(int index) {
        return filled().text(procedure.steps().get(index));
    }

    /// The latest result of the step at `index`.
    public Optional<StepResult> result(int index) {
        return results.reversed().stream()
                .filter(result -> result.step() == index)
                .findFirst();
    }

    /// When it ended.
    public Optional<Instant> endedAt() {
        return switch (phase) {
            case BackOutPhase.Open open -> Optional.empty();
            case BackOutPhase.Done(var at) -> Optional.of(at);
            case BackOutPhase.Failed(var next, var at) -> Optional.of(at);
            case BackOutPhase.Escalated(var to, var at) -> Optional.of(at);
        };
    }

    /// The time to contain: level 1's budget, whatever level this is.
    public Countdown containment() {
        return new Countdown("Contain", proposedAt, containedAt.or(this::endedAt), RollbackLevel.FLAG_OFF.budget());
    }

    /// The time to complete: its own level's budget.
    public Countdown completion() {
        return new Countdown("Complete", proposedAt, endedAt(), procedure.budget());
    }

    /// This back-out in phase `newPhase`.
    public BackOut in(BackOutPhase newPhase) {
        return new BackOut(
                id, rollout, procedure, facts, incident, proposedAt, by, byName, newPhase, containedAt, results);
    }

    /// This back-out, contained at `at`.
    public BackOut contained(Instant at) {
        return new BackOut(
                id,
                rollout,
                procedure,
                facts,
                incident,
                proposedAt,
                by,
                byName,
                new BackOutPhase.Contained(),
                Optional.of(at),
                results);
    }

    /// This back-out after `result`.
    public BackOut after(StepResult result) {
        List<StepResult> more = new ArrayList<>(results);
        more.add(result);
        return new BackOut(
                id, rollout, procedure, facts, incident, proposedAt, by, byName, phaseAfter(result), containedAt, more);
    }

    private BackOutPhase phaseAfter(StepResult result) {
        if (result.outcome() == StepOutcome.FAILED) {
            return new BackOutPhase.Failed(result.step(), result.at());
        }
        int next = result.step() + 1;
        return next < procedure.steps().size() ? new BackOutPhase.Executing(next) : new BackOutPhase.Verifying();
    }
}
