package dev.signalbox.domain.rules.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.ladder.LadderTemplate;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Ladders that a tenant lays its rollouts out by.
final class TemplateRulesTest {
    private static final StageLadder HOUSE = named("House ladder", SeedLadders.canary5());
    private static final StageLadder SLOWER = named("House ladder", SeedLadders.launchPlan7());

    @Test
    void savedTemplateIsOfferedBehindThoseThatShip() {
        State state = after(new TemplateCommand.SaveTemplate(HOUSE));

        assertEquals(
                List.of("Canary-5", "Launch-plan-7", "Free percentage", "House ladder"),
                Templates.offered(state).stream().map(StageLadder::name).toList());
    }

    @Test
    void templateSavedAgainUnderItsNameReplacesTheFormerOne() {
        State state = after(new TemplateCommand.SaveTemplate(HOUSE), new TemplateCommand.SaveTemplate(SLOWER));

        assertEquals(Optional.of(SLOWER), Templates.named(state, "House ladder"));
    }

    @Test
    void retiredTemplateIsKeptButOfferedNoMore() {
        State state =
                after(new TemplateCommand.SaveTemplate(HOUSE), new TemplateCommand.RetireTemplate("House ladder"));

        assertEquals(Optional.empty(), Templates.named(state, "House ladder"));
        assertEquals(
                Optional.of(new LadderTemplate(HOUSE, LadderTemplate.Standing.RETIRED)),
                state.of(Templates.REGISTER).get("House ladder"));
    }

    @Test
    void shippedTemplateIsNeitherReplacedNorRetired() {
        State state = World.furnished().state();

        assertEquals(
                Ruling.refuse(
                        Rule.ALREADY_EXISTS,
                        "ladder.name",
                        "'Canary-5' is a template that ships with Signalbox.",
                        "Save yours under another name."),
                ruling(state, new TemplateCommand.SaveTemplate(SeedLadders.canary5())));
        assertEquals(unknown("Canary-5"), ruling(state, new TemplateCommand.RetireTemplate("Canary-5")));
    }

    @Test
    void unknownTemplateIsNotRetired() {
        assertEquals(
                unknown("House ladder"),
                ruling(World.furnished().state(), new TemplateCommand.RetireTemplate("House ladder")));
    }

    private static State after(Command... commands) {
        World world = World.furnished();
        for (Command command : commands) {
            world.does(World.RINA, command);
        }
        return world.state();
    }

    private static Ruling unknown(String name) {
        return Ruling.refuse(
                Rule.UNKNOWN_TEMPLATE,
                "name",
                "There is no template of yours named '" + name + "'.",
                "Name one that somebody saved; those that ship stay.");
    }

    private static Ruling ruling(State state, Command command) {
        return RuleBook.decide(state, command, new Context(World.START, World.RINA, ""));
    }

    private static StageLadder named(String name, StageLadder ladder) {
        return new StageLadder(name, ladder.stages(), ladder.skipping(), ladder.retryStage());
    }
}
