package dev.signalbox.domain.rules.backout;

import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;

/// Rules on procedures.
final class ProcedureRules {
    private ProcedureRules() {}

    static Ruling decide(State state, BackOutCommand.OnProcedure command, Context context) {
        return switch (command) {
            case BackOutCommand.SaveProcedure(var procedure) -> save(state, procedure);
            case BackOutCommand.RetireProcedure(var name) -> retire(state, name);
            case BackOutCommand.RecordRehearsal rehearsal -> rehearse(state, rehearsal, context);
        };
    }

    /// Only [BackOutCommand.RecordRehearsal] says that something was tried, and only of what it
    /// then was.
    private static Ruling save(State state, Procedure procedure) {
        if (BackOuts.isShipped(procedure.name())) {
            return Ruling.refuse(
                    Rule.ALREADY_EXISTS,
                    "procedure.name",
                    "'" + procedure.name() + "' is a procedure that ships with Signalbox.",
                    "Save yours under another name.");
        }
        Optional<FlagKey> unknown =
                procedure.flag().filter(flag -> !state.flags().contains(flag));
        if (unknown.isPresent()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_FLAG,
                    "procedure.flag",
                    "There is no flag '" + unknown.get() + "'.",
                    "Name a flag that exists, or none.");
        }
        Procedure untried = procedure.rehearsed(Optional.empty());
        boolean same = BackOuts.named(state, procedure.name())
                .map(kept -> kept.rehearsed(Optional.empty()))
                .filter(untried::equals)
                .isPresent();
        return same ? Ruling.accept() : Ruling.accept(new ProcedureEvent.ProcedureSaved(untried));
    }

    private static Ruling retire(State state, String name) {
        if (BackOuts.isShipped(name) || BackOuts.named(state, name).isEmpty()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_PROCEDURE,
                    "name",
                    "There is no procedure of yours named '" + name + "'.",
                    "Name one that somebody saved; those that ship stay.");
        }
        return Ruling.accept(new ProcedureEvent.ProcedureRetired(name));
    }

    private static Ruling rehearse(State state, BackOutCommand.RecordRehearsal rehearsal, Context context) {
        if (BackOuts.named(state, rehearsal.name()).isEmpty()) {
            return unknown(rehearsal.name());
        }
        Optional<Environment> environment = state.environments().get(rehearsal.environment());
        if (environment.isEmpty()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_ENVIRONMENT,
                    "environment",
                    "There is no environment '" + rehearsal.environment() + "'.",
                    "Name the one it was tried in.");
        }
        if (environment.get().kind() != EnvironmentKind.STAGING) {
            return Ruling.refuse(
                    Rule.REHEARSAL_REQUIRED,
                    "environment",
                    "'" + rehearsal.environment() + "' is no staging environment.",
                    "Try it in staging, and name that.");
        }
        return context.reason().isBlank()
                ? Ruling.refuse(Rule.REASON_REQUIRED, "reason", "A rehearsal needs its result.", "Say how it went.")
                : Ruling.accept(new ProcedureEvent.ProcedureRehearsed(rehearsal.name(), rehearsal.environment()));
    }

    static Ruling unknown(String name) {
        return Ruling.refuse(
                Rule.UNKNOWN_PROCEDURE,
                "name",
                "There is no procedure '" + name + "'.",
                "Name one from the list of procedures.");
    }
}
