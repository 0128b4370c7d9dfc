package dev.signalbox.domain.rules.backout;

import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Rules on back-outs: contained before anything else, steps in order, an end that somebody saw.
final class BackOutRules {
    private static final int LONGEST_NOTE = 500;

    private BackOutRules() {}

    static Ruling decide(State state, BackOutCommand.OnBackOut command, Context context) {
        return switch (command) {
            case BackOutCommand.ProposeBackOut propose -> propose(state, propose, context);
            case BackOutCommand.ContainBackOut contain ->
                onKnown(state, contain, backOut -> contain(state, backOut, context));
            case BackOutCommand.RecordStep record -> onKnown(state, record, backOut -> record(state, backOut, record));
            case BackOutCommand.FinishBackOut finish ->
                onKnown(state, finish, backOut -> finish(backOut, finish, context));
            case BackOutCommand.EscalateBackOut escalate ->
                onKnown(state, escalate, backOut -> escalate(state, backOut, escalate, context));
        };
    }

    private static Ruling propose(State state, BackOutCommand.ProposeBackOut propose, Context context) {
        if (state.of(BackOuts.REGISTER).contains(propose.backOut())) {
            return Ruling.accept();
        }
        if (!state.rollouts().contains(propose.rollout())) {
            return Ruling.refuse(
                    Rule.UNKNOWN_ROLLOUT,
                    "rollout",
                    "No rollout of " + propose.rollout() + " is planned.",
                    "Name a rollout that exists.");
        }
        Optional<IncidentId> unknown = propose.incident()
                .filter(incident -> !state.of(Incidents.REGISTER).contains(incident));
        if (unknown.isPresent()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_INCIDENT,
                    "incident",
                    "There is no incident " + unknown.get() + ".",
                    "Name one from the list, or none.");
        }
        return chosen(
                state,
                new Choice(propose.rollout(), propose.name(), propose.unrehearsed()),
                context,
                procedure -> new Ruling.Accepted(begin(
                        state, propose.backOut(), propose.rollout(), procedure, propose.facts(), propose.incident())));
    }

    private static List<Event> begin(
            State state,
            BackOutId id,
            FlagAddress address,
            Procedure procedure,
            List<Fact> facts,
            Optional<IncidentId> incident) {
        List<Event> events = new ArrayList<>();
        events.add(new BackOutEvent.BackOutProposed(
                id, address, procedure, facts, incident, bypass(state, address, procedure)));
        if (BackOuts.isOff(state, address)) {
            events.add(new BackOutEvent.BackOutContained(id, address));
        }
        return events;
    }

    private static Ruling chosen(State state, Choice choice, Context context, Function<Procedure, Ruling> then) {
        Optional<Procedure> procedure = BackOuts.named(state, choice.name())
                .filter(found -> found.suits(choice.rollout().flag()));
        if (procedure.isEmpty()) {
            return ProcedureRules.unknown(choice.name());
        }
        return unrehearsed(state, choice, procedure.get(), context).orElseGet(() -> then.apply(procedure.get()));
    }

    private static Optional<Ruling> unrehearsed(State state, Choice choice, Procedure procedure, Context context) {
        if (!BackOuts.isUntried(state, choice.rollout(), procedure)) {
            return Optional.empty();
        }
        return switch (choice.unrehearsed()) {
            case REFUSE ->
                Optional.of(Ruling.refuse(
                        Rule.REHEARSAL_REQUIRED,
                        "name",
                        "The SQL of '" + procedure.name() + "' was never tried in staging.",
                        "Try it there and record that, or take it all the same and say why."));
            case TAKE ->
                context.reason().isBlank()
                        ? Optional.of(Ruling.refuse(
                                Rule.REASON_REQUIRED,
                                "reason",
                                "The SQL of '" + procedure.name() + "' was never tried in staging.",
                                "Say why it has to run all the same."))
                        : Optional.empty();
        };
    }

    private static Optional<BypassKind> bypass(State state, FlagAddress address, Procedure procedure) {
        return BackOuts.isUntried(state, address, procedure)
                ? Optional.of(BypassKind.UNREHEARSED_SQL)
                : Optional.empty();
    }

    /// Never refused while it has not ended, whatever its steps did.
    private static Ruling contain(State state, BackOut backOut, Context context) {
        List<Event> events = new ArrayList<>();
        if (!BackOuts.isOff(state, backOut.rollout())) {
            Command off = new Command.RollBack(backOut.rollout(), new Grounds.ByHand());
            switch (RuleBook.decide(state, off, context)) {
                case Ruling.Refused refused -> {
                    return refused;
                }
                case Ruling.Accepted(var turned) -> events.addAll(turned);
            }
        }
        if (backOut.phase() instanceof BackOutPhase.Proposed) {
            events.add(new BackOutEvent.BackOutContained(backOut.id(), backOut.rollout()));
        }
        return new Ruling.Accepted(events);
    }

    private static Ruling record(State state, BackOut backOut, BackOutCommand.RecordStep record) {
        if (backOut.phase() instanceof BackOutPhase.Proposed && !BackOuts.isOff(state, backOut.rollout())) {
            return Ruling.refuse(
                    Rule.NOT_CONTAINED, "rollback", "The flag is still on.", "Turn it off first: that is level 1.");
        }
        Optional<Integer> next = backOut.phase() instanceof BackOutPhase.Proposed ? Optional.of(0) : backOut.nextStep();
        if (next.filter(expected -> expected == record.step()).isEmpty()) {
            return Ruling.refuse(
                    Rule.WRONG_PHASE,
                    "step",
                    "Step " + (record.step() + 1) + " is not the next one.",
                    next.map(expected -> "Do step " + (expected + 1) + ".")
                            .orElse("All steps are over: say whether it helped."));
        }
        return noted(record).orElseGet(() -> new Ruling.Accepted(recorded(backOut, record)));
    }

    private static Optional<Ruling> noted(BackOutCommand.RecordStep record) {
        if (record.note().length() > LONGEST_NOTE) {
            return Optional.of(Ruling.refuse(
                    Rule.TEXT_WRONG,
                    "note",
                    "It has " + record.note().length() + " characters.",
                    "Give at most " + LONGEST_NOTE + "."));
        }
        return record.outcome() != StepOutcome.DONE && record.note().isBlank()
                ? Optional.of(Ruling.refuse(
                        Rule.REASON_REQUIRED,
                        "note",
                        "It does not say why the step was " + record.outcome().word() + ".",
                        "Say what was seen."))
                : Optional.empty();
    }

    private static List<Event> recorded(BackOut backOut, BackOutCommand.RecordStep record) {
        Event step = new BackOutEvent.StepRecorded(
                backOut.id(), backOut.rollout(), record.step(), record.outcome(), record.note());
        return backOut.phase() instanceof BackOutPhase.Proposed
                ? List.of(new BackOutEvent.BackOutContained(backOut.id(), backOut.rollout()), step)
                : List.of(step);
    }

    private static Ruling finish(BackOut backOut, BackOutCommand.FinishBackOut finish, Context context) {
        if (context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED, "reason", "It does not say what was seen.", "Say whether it helped.");
        }
        return switch (finish.ending()) {
            case VERIFIED ->
                backOut.phase() instanceof BackOutPhase.Verifying
                        ? Ruling.accept(new BackOutEvent.BackOutVerified(backOut.id(), backOut.rollout()))
                        : Ruling.refuse(
                                Rule.WRONG_PHASE,
                                "rollback",
                                "Its steps are not all over.",
                                "Do them, or skip them and say why.");
            case DID_NOT_HELP ->
                backOut.runs()
                        ? Ruling.accept(new BackOutEvent.BackOutFailed(backOut.id(), backOut.rollout()))
                        : ended();
        };
    }

    private static Ruling escalate(
            State state, BackOut backOut, BackOutCommand.EscalateBackOut escalate, Context context) {
        if (!backOut.runs() && !(backOut.phase() instanceof BackOutPhase.Failed)) {
            return ended();
        }
        if (state.of(BackOuts.REGISTER).contains(escalate.to())) {
            return Ruling.refuse(
                    Rule.ALREADY_EXISTS, "to", "A rollback has that id already.", "Give a new random UUID.");
        }
        return chosen(
                state,
                new Choice(backOut.rollout(), escalate.name(), escalate.unrehearsed()),
                context,
                procedure -> escalated(state, backOut, escalate, procedure));
    }

    private static Ruling escalated(
            State state, BackOut backOut, BackOutCommand.EscalateBackOut escalate, Procedure procedure) {
        if (procedure.level().compareTo(backOut.level()) <= 0) {
            return Ruling.refuse(
                    Rule.NOT_HIGHER,
                    "name",
                    "'" + procedure.name() + "' is of level "
                            + procedure.level().number() + ".",
                    "Name a procedure above level " + backOut.level().number() + ".");
        }
        List<Event> events = new ArrayList<>();
        events.add(new BackOutEvent.BackOutEscalated(backOut.id(), backOut.rollout(), escalate.to()));
        events.addAll(begin(state, escalate.to(), backOut.rollout(), procedure, escalate.facts(), backOut.incident()));
        return new Ruling.Accepted(events);
    }

    private static Ruling ended() {
        return Ruling.refuse(
                Rule.WRONG_PHASE, "rollback", "The rollback is over.", "Propose another if one is needed.");
    }

    private static Ruling onKnown(State state, BackOutCommand.OnBackOut command, Function<BackOut, Ruling> rule) {
        return state.of(BackOuts.REGISTER)
                .get(command.backOut())
                .map(rule)
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_ROLLBACK,
                        "rollback",
                        "There is no rollback " + command.backOut() + ".",
                        "Name one from the list, or propose one."));
    }

    /// Which procedure somebody chose, and for what.
    private record Choice(FlagAddress rollout, String name, BackOutCommand.Unrehearsed unrehearsed) {}
}
