package dev.signalbox.domain.rules;

import dev.signalbox.domain.rules.access.AccessCommand;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.bypass.BypassCommand;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.rules.template.TemplateCommand;

/// A command of a chapter of the rule book: one that brings its own rules, in a package of its own.
///
/// The rules on rollouts, stops and devices, on which everything rests, are spelled out in [RuleBook]. Whatever else is
/// kept beside them is a chapter: its values lie in a [dev.signalbox.domain.collection.Register], its commands and
/// events say here what the rule book has to know of them.
public sealed interface ChapterCommand extends Command
        permits AccessCommand,
                AftercareCommand,
                BackOutCommand,
                BypassCommand,
                CategoryCommand,
                FreezeCommand,
                HealthCommand,
                IncidentCommand,
                OverrideCommand,
                RoutingCommand,
                ScheduleCommand,
                ScopeCommand,
                SourceCommand,
                TemplateCommand {
    /// What somebody must be trusted with to submit it.
    Permission needed(State state, Actor actor);

    /// Which way it moves exposure.
    Direction direction(State state);

    /// What it comes to, the actor's right to it already checked.
    Ruling decide(State state, Context context);

    /// What it changes, such as `ladder template Canary-5`: commands on the same thing keep their order on the way.
    String subject();
}
