package dev.signalbox.desktop.policy;

import static dev.signalbox.desktop.policy.ProcedureField.ENVIRONMENT;
import static dev.signalbox.desktop.policy.ProcedureField.FLAG;
import static dev.signalbox.desktop.policy.ProcedureField.LEVEL;
import static dev.signalbox.desktop.policy.ProcedureField.NAME;
import static dev.signalbox.desktop.policy.ProcedureField.RESULT;
import static dev.signalbox.desktop.policy.ProcedureField.STEPS;
import static dev.signalbox.desktop.policy.ProcedureField.TARGET;
import static dev.signalbox.desktop.policy.ProcedureField.USE_WHEN;
import static dev.signalbox.desktop.policy.ProcedureField.WHY;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.policy.Typed.Intent;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.Rehearsal;
import dev.signalbox.domain.backout.RollbackTarget;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOuts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ways back of levels 1 to 4, written down and rehearsed before they are needed (S2-83..96).
final class ProcedureSection implements Section<ProcedureField> {
    private static final String EVERY_FLAG = "Every flag";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    @Override
    public String name() {
        return "Procedures";
    }

    @Override
    public String about() {
        return "The ways back, fastest first, as Incident offers them. Production takes SQL only after it was tried in"
                + " staging as it is now: a change makes the rehearsal void.";
    }

    @Override
    public Permission needed() {
        return Permission.CONFIGURE;
    }

    @Override
    public List<Line> lines(State state, Instant now) {
        return BackOuts.offered(state).stream()
                .map(procedure -> new Line(
                        procedure.name(),
                        procedure.level().number() + " · " + procedure.name(),
                        "Within " + Times.length(procedure.budget()) + ". "
                                + count(procedure.steps().size()) + ". "
                                + procedure
                                        .flag()
                                        .map(flag -> "Only for " + flag + ".")
                                        .orElse("For every flag."),
                        Optional.of(rehearsed(procedure, now))))
                .toList();
    }

    @Override
    public String begins() {
        return "New procedure";
    }

    @Override
    public List<Fact> facts(State state, Optional<String> chosen, Instant now) {
        return chosen.flatMap(name -> BackOuts.named(state, name))
                .map(procedure -> facts(procedure, now))
                .orElse(List.of());
    }

    @Override
    public String title(State state, Optional<String> chosen) {
        return chosen.map(name -> "Record a rehearsal of " + name).orElse("New procedure");
    }

    @Override
    public List<List<ProcedureField>> rows(State state, Optional<String> chosen) {
        return chosen.isPresent()
                ? List.of(List.of(ENVIRONMENT, RESULT))
                : List.of(List.of(NAME, LEVEL), List.of(TARGET, FLAG), List.of(USE_WHEN), List.of(STEPS), List.of(WHY));
    }

    @Override
    public Map<ProcedureField, String> begun(State state, Optional<String> chosen) {
        if (chosen.isPresent()) {
            return stagings(state).stream()
                    .findFirst()
                    .map(staging -> Map.of(ENVIRONMENT, staging))
                    .orElse(Map.of());
        }
        return Map.of(
                LEVEL, label(RollbackLevel.CODE),
                TARGET, label(RollbackTarget.PREVIOUS_RELEASE),
                FLAG, EVERY_FLAG);
    }

    @Override
    public List<String> choices(State state, Typed<ProcedureField> typed, ProcedureField field) {
        return switch (field) {
            case LEVEL ->
                Arrays.stream(RollbackLevel.values())
                        .map(ProcedureSection::label)
                        .toList();
            case TARGET ->
                Arrays.stream(RollbackTarget.values())
                        .map(ProcedureSection::label)
                        .toList();
            case FLAG ->
                Stream.concat(
                                Stream.of(EVERY_FLAG),
                                state.flags().keys().map(FlagKey::value).sorted())
                        .toList();
            case ENVIRONMENT -> stagings(state);
            case NAME, USE_WHEN, STEPS, RESULT, WHY -> List.of();
        };
    }

    @Override
    public Map<ProcedureField, String> wrong(State state, Typed<ProcedureField> typed) {
        Map<ProcedureField, String> wrong = new EnumMap<>(ProcedureField.class);
        if (typed.intent() == Intent.REMOVE) {
            return wrong;
        }
        if (typed.chosen().isPresent()) {
            Wrong.tried(wrong, RESULT, () -> rehearsal(typed));
        } else {
            Wrong.tried(wrong, NAME, () -> Names.filled("name", typed.text(NAME), LONGEST_NAME));
            Wrong.tried(wrong, STEPS, () -> steps(typed));
        }
        return wrong;
    }

    @Override
    public Optional<Command> command(State state, Typed<ProcedureField> typed) {
        return typed.chosen()
                .<Optional<Command>>map(name -> Optional.of(new BackOutCommand.RecordRehearsal(name, rehearsal(typed))))
                .orElseGet(() -> Optional.of(new BackOutCommand.SaveProcedure(procedure(typed))));
    }

    @Override
    public Optional<Removal> removal(State state, Optional<String> chosen) {
        return chosen.filter(name -> !BackOuts.isShipped(name))
                .map(name -> new Removal("Offer it no more", new BackOutCommand.RetireProcedure(name)));
    }

    @Override
    public String why(Typed<ProcedureField> typed) {
        return typed.chosen().isPresent() ? typed.text(RESULT) : typed.text(WHY);
    }

    @Override
    public Optional<Typed<ProcedureField>> resumed(State state, Command command, String why) {
        return switch (command) {
            case BackOutCommand.SaveProcedure(var procedure) ->
                Optional.of(Typed.of(Optional.empty(), texts(procedure)).with(WHY, why));
            case BackOutCommand.RetireProcedure(var name) ->
                Optional.of(Typed.of(Optional.of(name), Map.of(RESULT, why)).meaning(Intent.REMOVE));
            case BackOutCommand.RecordRehearsal(var name, var environment) ->
                Optional.of(Typed.of(Optional.of(name), Map.of(ENVIRONMENT, environment.value(), RESULT, why)));
            case Command others -> Optional.empty();
        };
    }

    /// How a rehearsal stands, as production would have it.
    private static Line.Badge rehearsed(Procedure procedure, Instant now) {
        return procedure
                .rehearsal()
                .map(done -> new Line.Badge(
                        Status.HEALTHY, "Rehearsed " + Times.length(Duration.between(done.at(), now)) + " ago"))
                .orElseGet(() -> BackOuts.mustBeRehearsed(procedure)
                        ? new Line.Badge(Status.REGRESSING, "Rehearsal due: production does not take it yet")
                        : new Line.Badge(Status.OFF, "Needs no rehearsal"));
    }

    private static List<Fact> facts(Procedure procedure, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.figure("Level", label(procedure.level())));
        facts.add(Fact.figure("Budget", Times.length(procedure.budget())));
        facts.add(Fact.figure("Goes back to", label(procedure.target())));
        facts.add(Fact.figure("Origin", BackOuts.isShipped(procedure.name()) ? "Ships with Signalbox" : "Saved here"));
        facts.add(Fact.words(
                "Use when",
                procedure.useWhen().isEmpty() ? "Not said." : String.join(". ", procedure.useWhen()) + "."));
        facts.add(Fact.words(
                "Rehearsed",
                procedure
                        .rehearsal()
                        .map(done -> sentence(done, now))
                        .orElse(rehearsed(procedure, now).word() + ".")));
        int number = 1;
        for (Step step : procedure.steps()) {
            facts.add(Fact.code(number + " · " + StepText.kind(step) + " · " + step.title(), step.runs()));
            number++;
        }
        return facts;
    }

    private static String sentence(Rehearsal done, Instant now) {
        return "In " + done.environment() + " by " + done.byName() + ", " + Times.utc(done.at()) + " UTC, "
                + Times.length(Duration.between(done.at(), now)) + " ago.";
    }

    private static String count(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }

    private static List<String> stagings(State state) {
        return EnvironmentOrder.of(state).stream()
                .filter(environment -> environment.kind() == EnvironmentKind.STAGING)
                .map(environment -> environment.key().value())
                .toList();
    }

    /// The environment of a rehearsal that says how it went.
    private static EnvironmentKey rehearsal(Typed<ProcedureField> typed) {
        if (typed.text(ENVIRONMENT).isEmpty()) {
            throw new InvalidValueException(
                    "environment", "there is no staging environment", "Create one: a rehearsal counts only there.");
        }
        if (typed.text(RESULT).isEmpty()) {
            throw new InvalidValueException("result", "it is empty", "Say how it went: a rehearsal needs its result.");
        }
        Names.filled("result", typed.text(RESULT), LONGEST_REASON);
        return new EnvironmentKey(typed.text(ENVIRONMENT));
    }

    private static List<Step> steps(Typed<ProcedureField> typed) {
        List<Step> steps = StepText.read(typed.raw(STEPS));
        if (steps.isEmpty()) {
            throw new InvalidValueException("steps", "there are none", "Write at least one, such as: manual Ask = ...");
        }
        return procedure(typed.with(NAME, "any"), steps).steps();
    }

    private static Procedure procedure(Typed<ProcedureField> typed) {
        return procedure(typed, StepText.read(typed.raw(STEPS)));
    }

    private static Procedure procedure(Typed<ProcedureField> typed, List<Step> steps) {
        RollbackLevel level = Arrays.stream(RollbackLevel.values())
                .filter(each -> label(each).equals(typed.text(LEVEL)))
                .findFirst()
                .orElse(RollbackLevel.CODE);
        RollbackTarget target = Arrays.stream(RollbackTarget.values())
                .filter(each -> label(each).equals(typed.text(TARGET)))
                .findFirst()
                .orElse(RollbackTarget.PREVIOUS_RELEASE);
        Optional<FlagKey> flag = Optional.of(typed.text(FLAG))
                .filter(text -> !text.isEmpty() && !text.equals(EVERY_FLAG))
                .map(FlagKey::new);
        List<String> useWhen = PlanText.lines(typed.raw(USE_WHEN));
        return new Procedure(
                typed.text(NAME),
                level,
                target,
                flag,
                useWhen.isEmpty() ? level.useWhen() : useWhen,
                steps,
                Optional.empty());
    }

    private static Map<ProcedureField, String> texts(Procedure procedure) {
        return Map.of(
                NAME, procedure.name(),
                LEVEL, label(procedure.level()),
                TARGET, label(procedure.target()),
                FLAG, procedure.flag().map(FlagKey::value).orElse(EVERY_FLAG),
                USE_WHEN, procedure.useWhen().stream().collect(Collectors.joining("\n")),
                STEPS, StepText.write(procedure.steps()));
    }

    private static String label(RollbackLevel level) {
        return level.number() + ": " + level.act();
    }

    private static String label(RollbackTarget target) {
        return target.label();
    }
}
