package dev.signalbox.domain.rules.template;

import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// A command on a ladder template. Rollouts keep the ladder they were laid out by, whatever becomes of the template.
public sealed interface TemplateCommand extends ChapterCommand {
    /// Offers `ladder` under its name, in place of what was offered under it.
    record SaveTemplate(StageLadder ladder) implements TemplateCommand {}

    /// Offers the template `name` no more.
    record RetireTemplate(String name) implements TemplateCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return Permission.CONFIGURE;
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return TemplateRules.decide(state, this);
    }

    @Override
    default String subject() {
        return "ladder template "
                + switch (this) {
                    case SaveTemplate(var ladder) -> ladder.name();
                    case RetireTemplate(var name) -> name;
                };
    }
}
