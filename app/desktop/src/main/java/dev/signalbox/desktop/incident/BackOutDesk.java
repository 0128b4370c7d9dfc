package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.incident.IncidentView.Back;
import dev.signalbox.desktop.incident.IncidentView.Next;
import dev.signalbox.desktop.incident.IncidentView.Prompt;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.RunRuling;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOuts;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is done about procedures: begun, contained, their steps done and recorded, ended, or gone up from. Confined to
/// the screen's thread.
final class BackOutDesk {
    private final Session session;
    private final Deeds deeds;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final RunSettingsFile file;
    private final String store;
    private final StepRunner runner;
    private final Runnable changed;
    private LocalRules rules;

    /// @param store what people call the store
    /// @param changed called when there is something new to show
    BackOutDesk(
            Session session,
            Deeds deeds,
            TaskRunner tasks,
            InstantSource clock,
            Supplier<UUID> ids,
            RunSettingsFile file,
            String store,
            Runnable changed) {
        this.session = session;
        this.deeds = deeds;
        this.tasks = tasks;
        this.clock = clock;
        this.ids = ids;
        this.file = file;
        this.store = store;
        this.changed = changed;
        this.rules = LocalRules.nothing(file, store);
        this.runner = new StepRunner(clock, tasks.screen(), this::recorded);
    }

    LocalRules rules() {
        return rules;
    }

    /// The program that is asked for, runs or has run.
    Optional<RunView> run() {
        runner.look();
        return runner.view();
    }

    /// Reads anew what may run here: its owner may have changed it.
    void reread() {
        tasks.run(() -> LocalRules.read(file, store), this::take, this::unreadable);
    }

    private void take(LocalRules read) {
        if (!read.equals(rules)) {
            rules = read;
            changed.run();
        }
    }

    private void unreadable(Throwable failure) {
        take(LocalRules.nothing(file, store)
                .because(file.path() + " cannot be read: " + Objects.requireNonNullElse(failure.getMessage(), "")));
    }

    /// Begins `back`: its clocks run from now on.
    ///
    /// @param why needed only where its SQL was never tried
    /// @param next told what became of it
    void begin(
            Back back,
            FlagAddress place,
            List<Fact> facts,
            Optional<IncidentId> incident,
            String why,
            Consumer<Deeds.Came> next) {
        Optional<String> problem = back.blanks().stream()
                .map(IncidentView.Blank::problem)
                .filter(words -> !words.isEmpty())
                .findFirst();
        if (problem.isPresent()) {
            deeds.tell(back.name(), "not begun. " + problem.get());
            return;
        }
        deeds.perform(
                back.name(),
                new BackOutCommand.ProposeBackOut(
                        new BackOutId(ids.get()), place, back.name(), facts, incident, taking(back.trial())),
                why,
                next);
    }

    void contain(BackOut backOut) {
        deeds.perform("Turning it off", new BackOutCommand.ContainBackOut(backOut.id()), "");
    }

    /// Lets the prompted procedure take over.
    void goUp(BackOut backOut, Prompt prompt, List<Fact> more, String why) {
        deeds.perform(
                prompt.procedure(),
                new BackOutCommand.EscalateBackOut(
                        backOut.id(),
                        new BackOutId(ids.get()),
                        prompt.procedure(),
                        more.isEmpty() ? backOut.facts() : more,
                        taking(prompt.trial())),
                why);
    }

    /// @param next told what became of it
    void end(BackOut backOut, BackOutCommand.Ending ending, String seen, Consumer<Deeds.Came> next) {
        deeds.perform("The end", new BackOutCommand.FinishBackOut(backOut.id(), ending), seen, next);
    }

    /// Records how a step went that was done by hand.
    ///
    /// @param next told what became of it
    void record(BackOut backOut, int step, StepOutcome outcome, String note, Consumer<Deeds.Came> next) {
        recorded(new BackOutCommand.RecordStep(backOut.id(), step, outcome, note), next);
    }

    /// Has the store do a step, and then records that.
    void let(BackOut backOut, Next next, Command command) {
        deeds.perform(next.title(), command, "Rollback, step " + (next.index() + 1), came -> {
            if (came == Deeds.Came.DONE) {
                BackOutCommand.RecordStep step = new BackOutCommand.RecordStep(
                        backOut.id(), next.index(), StepOutcome.DONE, "Signalbox did it: " + next.text());
                deeds.also(recording(step), step, "");
            }
        });
    }

    /// Shows what would run, unless the step could not be recorded afterwards.
    void ask(UnderWay underWay, Next next, RunRuling.Runs what) {
        Optional<String> refusal = refusal(underWay.backOut(), next.index());
        refusal.ifPresentOrElse(
                words -> deeds.tell(next.title(), "does not run. " + words),
                () -> runner.ask(underWay.backOut(), next.index(), what, rules.settings()));
        changed.run();
    }

    /// Runs what is shown, if it is still the step to do.
    void confirm(UnderWay underWay) {
        Optional<Integer> due = session.view()
                .state()
                .flatMap(state ->
                        state.of(BackOuts.REGISTER).get(underWay.backOut().id()))
                .flatMap(BackOut::nextStep);
        if (due.equals(underWay.next().map(Next::index))) {
            runner.confirm(changed);
        } else {
            runner.leave();
            deeds.tell("The step", "does not run: it was done meanwhile.");
        }
        changed.run();
    }

    void leave() {
        runner.leave();
        changed.run();
    }

    void cancel() {
        runner.cancel();
    }

    private void recorded(BackOutCommand.RecordStep step) {
        recorded(step, came -> {});
    }

    private void recorded(BackOutCommand.RecordStep step, Consumer<Deeds.Came> next) {
        deeds.perform(recording(step), step, "", next);
    }

    /// What the store answers is about the record, and not about the step.
    private static String recording(BackOutCommand.RecordStep step) {
        return "Recording step " + (step.step() + 1) + " as " + step.outcome().word();
    }

    /// Why the store would not take this step's result from this person; whoever may not record may not run.
    private Optional<String> refusal(BackOut backOut, int step) {
        View now = session.view();
        Command recording = new BackOutCommand.RecordStep(backOut.id(), step, StepOutcome.DONE, "");
        Optional<Actor> actor = now.identity().map(identity -> identity.actor());
        Optional<State> state = now.state();
        if (actor.isEmpty() || state.isEmpty()) {
            return Optional.of("It is not known yet who you are.");
        }
        return switch (RuleBook.decide(state.get(), recording, new Context(clock.instant(), actor.get(), ""))) {
            case Ruling.Accepted accepted -> Optional.empty();
            case Ruling.Refused(var refusal) -> Optional.of(refusal.problem() + " " + refusal.fix());
        };
    }

    private static BackOutCommand.Unrehearsed taking(Trial trial) {
        return switch (trial) {
            case NOT_NEEDED -> BackOutCommand.Unrehearsed.REFUSE;
            case MISSING -> BackOutCommand.Unrehearsed.TAKE;
        };
    }
}
