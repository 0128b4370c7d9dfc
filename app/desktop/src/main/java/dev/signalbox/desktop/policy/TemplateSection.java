package dev.signalbox.desktop.policy;

import static dev.signalbox.desktop.policy.TemplateField.NAME;
import static dev.signalbox.desktop.policy.TemplateField.ROLLOUT;
import static dev.signalbox.desktop.policy.TemplateField.WHY;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.policy.Typed.Intent;
import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.rules.template.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ladders that new rollouts can be laid out by: those that ship, and those saved from a rollout.
final class TemplateSection implements Section<TemplateField> {
    private static final int LONGEST_NAME = 60;

    /// The most stages that are shown one by one.
    private static final int NAMED = 12;

    @Override
    public String name() {
        return "Templates";
    }

    @Override
    public String about() {
        return "The ladders that new rollouts can be laid out by. Rollouts keep the ladder they have, whatever becomes"
                + " of its template.";
    }

    @Override
    public Permission needed() {
        return Permission.CONFIGURE;
    }

    @Override
    public List<Line> lines(State state, Instant now) {
        return Templates.offered(state).stream()
                .map(ladder -> Line.plain(
                        ladder.name(),
                        ladder.name(),
                        (Templates.isShipped(ladder.name()) ? "Ships with Signalbox. " : "Saved here. ")
                                + stages(ladder)))
                .toList();
    }

    @Override
    public String begins() {
        return "New template";
    }

    @Override
    public List<Fact> facts(State state, Optional<String> chosen, Instant now) {
        return chosen.flatMap(name -> Templates.named(state, name))
                .map(TemplateSection::facts)
                .orElse(List.of());
    }

    @Override
    public String title(State state, Optional<String> chosen) {
        return chosen.map(name -> "Offer " + name + " no more").orElse("Save the ladder of a rollout");
    }

    @Override
    public List<List<TemplateField>> rows(State state, Optional<String> chosen) {
        if (chosen.isPresent()) {
            return chosen.filter(Templates::isShipped).isPresent() ? List.of() : List.of(List.of(WHY));
        }
        return List.of(List.of(ROLLOUT, NAME, WHY));
    }

    @Override
    public Map<TemplateField, String> begun(State state, Optional<String> chosen) {
        return chosen.isPresent() ? Map.of() : Map.of(ROLLOUT, Rollouts.first(state));
    }

    @Override
    public List<String> choices(State state, Typed<TemplateField> typed, TemplateField field) {
        return Rollouts.all(state);
    }

    @Override
    public Map<TemplateField, String> wrong(State state, Typed<TemplateField> typed) {
        Map<TemplateField, String> wrong = new EnumMap<>(TemplateField.class);
        if (typed.chosen().isEmpty()) {
            Wrong.tried(wrong, NAME, () -> Names.filled("name", typed.text(NAME), LONGEST_NAME));
            Wrong.tried(wrong, ROLLOUT, () -> Rollouts.named(state, typed.text(ROLLOUT)));
        }
        return wrong;
    }

    @Override
    public Optional<Command> command(State state, Typed<TemplateField> typed) {
        return typed.chosen().isPresent()
                ? Optional.empty()
                : Rollouts.find(state, typed.text(ROLLOUT))
                        .map(Rollout::ladder)
                        .map(ladder -> new TemplateCommand.SaveTemplate(new StageLadder(
                                typed.text(NAME), ladder.stages(), ladder.skipping(), ladder.retryStage())));
    }

    @Override
    public Optional<Removal> removal(State state, Optional<String> chosen) {
        return chosen.filter(name -> !Templates.isShipped(name))
                .map(name -> new Removal("Offer it no more", new TemplateCommand.RetireTemplate(name)));
    }

    @Override
    public String why(Typed<TemplateField> typed) {
        return typed.text(WHY);
    }

    @Override
    public Optional<Typed<TemplateField>> resumed(State state, Command command, String why) {
        return switch (command) {
            case TemplateCommand.SaveTemplate(var ladder) ->
                Optional.of(Typed.of(
                        Optional.empty(), Map.of(ROLLOUT, origin(state, ladder), NAME, ladder.name(), WHY, why)));
            case TemplateCommand.RetireTemplate(var name) ->
                Optional.of(Typed.of(Optional.of(name), Map.of(WHY, why)).meaning(Intent.REMOVE));
            case Command others -> Optional.empty();
        };
    }

    /// The rollout whose ladder it is.
    private static String origin(State state, StageLadder ladder) {
        return state.rollouts()
                .values()
                .filter(rollout -> rollout.ladder().stages().equals(ladder.stages()))
                .map(rollout -> rollout.address().toString())
                .sorted()
                .findFirst()
                .orElse("");
    }

    /// Those of a long ladder are only counted between its ends.
    private static String stages(StageLadder ladder) {
        List<String> names = ladder.stages().stream().map(Stage::name).toList();
        return names.size() <= NAMED
                ? String.join(", ", names) + "."
                : names.size() + " stages, from " + names.getFirst() + " and " + names.get(1) + " to " + names.getLast()
                        + ".";
    }

    private static List<Fact> facts(StageLadder ladder) {
        List<Fact> facts = new ArrayList<>();
        if (ladder.stages().size() > NAMED) {
            facts.add(Fact.words("Stages", stages(ladder)));
        }
        for (int index = 0; index < Math.min(NAMED, ladder.stages().size()); index++) {
            Stage stage = ladder.stage(index);
            facts.add(Fact.figure(index + " · " + stage.name(), words(stage)));
        }
        facts.add(Fact.words(
                "After a stop or a rollback",
                "It is tried again at " + ladder.stage(ladder.retryStage()).name() + "."));
        return facts;
    }

    private static String words(Stage stage) {
        String length = stage.minimum().isZero() ? "" : ", for " + PlanText.length(stage.minimum()) + " at least";
        return "On for " + PlanText.target(stage.target()) + length
                + (stage.advance() == Advance.BY_HAND ? "" : ", goes on by itself");
    }
}
