package dev.signalbox.desktop.incident;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.incident.IncidentView.Blank;
import dev.signalbox.desktop.incident.IncidentView.StepLine;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.Facts;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOuts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The way back that is chosen and not begun: its steps as they would be done, and what they still lack. Pure.
///
/// @param rules what may run on this computer
/// @param place what is backed out
record WayBack(State state, LocalRules rules, FlagAddress place, RollbackLevel level, Choices choices) {
    /// The level's procedures for the flag.
    List<Procedure> offered() {
        return offered(state, place, level);
    }

    /// The procedures of `level` for the flag at `place`.
    static List<Procedure> offered(State state, FlagAddress place, RollbackLevel level) {
        return BackOuts.offered(state, place.flag()).stream()
                .filter(procedure -> procedure.level() == level)
                .toList();
    }

    /// The chosen one; the first when none is.
    Optional<Procedure> chosen() {
        return choices.procedure()
                .flatMap(name -> offered().stream()
                        .filter(procedure -> procedure.name().equals(name))
                        .findFirst())
                .or(() -> offered().stream().findFirst());
    }

    /// What was typed for placeholders and can stand for them.
    List<Fact> facts() {
        return choices.facts().keySet().stream()
                .sorted()
                .flatMap(name -> fact(name).stream())
                .toList();
    }

    /// The placeholders that nobody but a person knows.
    List<Blank> blanks() {
        Facts known = Facts.of(place, List.of());
        return chosen().map(Procedure::steps).stream()
                .flatMap(steps -> known.missing(steps).stream())
                .map(name -> new Blank(name, problem(name)))
                .toList();
    }

    List<StepLine> steps() {
        List<Step> steps = chosen().map(Procedure::steps).orElse(List.of());
        Facts facts = Facts.of(place, facts());
        return IntStream.range(0, steps.size())
                .mapToObj(index -> line(index, steps.get(index), facts))
                .toList();
    }

    /// True when it runs SQL here that was never tried.
    boolean isUntried() {
        return chosen().filter(procedure -> BackOuts.isUntried(state, place, procedure))
                .isPresent();
    }

    private StepLine line(int index, Step step, Facts facts) {
        Optional<Command> command =
                step instanceof Step.Api api ? BackOuts.command(state, api.act(), place) : Optional.empty();
        return new StepLine(index + 1, step.title(), facts.text(step), here(step, facts), command);
    }

    private String here(Step step, Facts facts) {
        return switch (step) {
            case Step.Shell shell -> program(step, facts);
            case Step.Sql sql -> program(step, facts);
            case Step.Api api -> "";
            case Step.Manual manual -> "";
        };
    }

    private String program(Step step, Facts facts) {
        String refusal = rules.refusal(step, facts, place);
        return refusal.isEmpty() ? "It can run here once the procedure has begun." : refusal;
    }

    private Optional<Fact> typed(String name) {
        return Optional.ofNullable(choices.facts().get(name)).map(text -> new Fact(name, text));
    }

    private Optional<Fact> fact(String name) {
        return problem(name).isEmpty() ? typed(name) : Optional.empty();
    }

    private String problem(String name) {
        try {
            Optional<Fact> _ = typed(name);
            return "";
        } catch (InvalidValueException wrong) {
            return PlanText.problem(wrong);
        }
    }
}
