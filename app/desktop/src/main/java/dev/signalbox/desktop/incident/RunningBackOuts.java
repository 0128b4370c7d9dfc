package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.incident.IncidentView.Clock;
import dev.signalbox.desktop.incident.IncidentView.Next;
import dev.signalbox.desktop.incident.IncidentView.Prompt;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.backout.ApiAct;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Escalation;
import dev.signalbox.domain.backout.RunRuling;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.backout.StepResult;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOuts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The procedures that back something out: their clocks, the step to do next and the ways to do it. Pure.
///
/// @param log what is known of it, in any order
record RunningBackOuts(State state, List<LogEntry> log, IncidentDrawing.Desk desk) {
    private static final int LOOKS = 10;

    /// Those at `place`, or all without one: the open ones, and a failed one while nothing newer was begun.
    List<UnderWay> view(Optional<FlagAddress> place) {
        return BackOuts.all(state).stream()
                .filter(backOut -> place.isEmpty() || backOut.rollout().equals(place.get()))
                .filter(this::isShown)
                .map(this::underWay)
                .toList();
    }

    private boolean isShown(BackOut backOut) {
        return switch (backOut.phase()) {
            case BackOutPhase.Open open -> true;
            case BackOutPhase.Failed failed ->
                BackOuts.of(state, backOut.rollout()).getFirst().equals(backOut);
            case BackOutPhase.Done done -> false;
            case BackOutPhase.Escalated escalated -> false;
        };
    }

    private UnderWay underWay(BackOut backOut) {
        return new UnderWay(
                backOut,
                List.of(Clock.of(backOut.containment(), desk.now()), completion(backOut)),
                standing(backOut),
                prompt(backOut),
                backOut.nextStep().map(index -> next(backOut, index)),
                desk.run().filter(run -> run.backOut().equals(backOut.id())));
    }

    /// What failed was done neither in time nor too late.
    private Clock completion(BackOut backOut) {
        Clock clock = Clock.of(backOut.completion(), desk.now());
        return backOut.phase() instanceof BackOutPhase.Failed
                ? new Clock(clock.share(), clock.standing(), clock.words().replaceFirst(", done.*", ", failed"))
                : clock;
    }

    private static String standing(BackOut backOut) {
        return switch (backOut.phase()) {
            case BackOutPhase.Proposed() -> "Turn the flag off first: that is level 1, whatever level this is.";
            case BackOutPhase.Contained() -> "The flag is off.";
            case BackOutPhase.Executing(int next) -> results(backOut);
            case BackOutPhase.Verifying() -> results(backOut) + " Every step is over. Did it help?";
            case BackOutPhase.Done done -> "Done.";
            case BackOutPhase.Failed(int next, var at) ->
                next < backOut.procedure().steps().size() ? results(backOut) : "It did not help.";
            case BackOutPhase.Escalated escalated -> "Another level took over.";
        };
    }

    /// Such as `Step 1 is done. Step 2 is failed: exit code 1.`
    private static String results(BackOut backOut) {
        StepResult last = backOut.results().getLast();
        return "Step " + (last.step() + 1) + " is " + last.outcome().word()
                + (last.note().isBlank() ? "." : ": " + last.note());
    }

    private Optional<Prompt> prompt(BackOut backOut) {
        return Escalation.of(backOut, desk.now())
                .flatMap(found -> WayBack.offered(state, backOut.rollout(), found.next()).stream()
                        .findFirst()
                        .map(procedure -> new Prompt(
                                found.why(),
                                procedure.name(),
                                found.next(),
                                BackOuts.isUntried(state, backOut.rollout(), procedure)
                                        ? Trial.MISSING
                                        : Trial.NOT_NEEDED)));
    }

    private Next next(BackOut backOut, int index) {
        Step step = backOut.procedure().steps().get(index);
        return new Next(index, step.title(), backOut.text(index), way(backOut, step));
    }

    private StepWay way(BackOut backOut, Step step) {
        FlagAddress place = backOut.rollout();
        return switch (step) {
            case Step.Api api ->
                BackOuts.command(state, api.act(), place)
                        .<StepWay>map(StepWay.Store::new)
                        .orElseGet(() -> look(api.act(), place));
            case Step.Manual manual -> new StepWay.ByHand("A person does it, and says below how it went.");
            case Step.Shell shell -> program(backOut, step);
            case Step.Sql sql -> program(backOut, step);
        };
    }

    private StepWay program(BackOut backOut, Step step) {
        return switch (desk.rules()
                .ruling(step, backOut.filled(), backOut.rollout().environment())) {
            case RunRuling.Runs runs -> new StepWay.Program(runs);
            case RunRuling.CopyOnly copy ->
                new StepWay.ByHand(desk.rules().refusal(step, backOut.filled(), backOut.rollout()));
        };
    }

    private StepWay look(ApiAct act, FlagAddress place) {
        return switch (act) {
            case READ_LOG -> new StepWay.Look(logged(place));
            case READ_ROLLOUT -> new StepWay.Look(List.of(stands(place)));
            case TURN_OFF -> new StepWay.ByHand("The store cannot turn it off: there is no such rollout.");
            case PREVIOUS_STAGE -> new StepWay.ByHand("It is on the first stage: there is none before it.");
        };
    }

    private List<String> logged(FlagAddress place) {
        return log.stream()
                .filter(entry -> entry.event().flagKey().equals(Optional.of(place.flag())))
                .sorted(Comparator.comparing(LogEntry::at).reversed())
                .limit(LOOKS)
                .map(entry -> Times.local(entry.at(), desk.zone()) + "  " + entry.actorName() + ": "
                        + EventWords.of(entry.event()))
                .toList();
    }

    private String stands(FlagAddress place) {
        return state.rollouts()
                .get(place)
                .map(rollout -> place + " is on the stage " + rollout.stage().name() + " and reaches "
                        + state.servedPercent(rollout) + " %.")
                .orElse("There is no rollout of " + place + ".");
    }
}
