package dev.signalbox.desktop.words;

import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.access.AccessCommand;
import dev.signalbox.domain.rules.access.AccessEvent;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.aftercare.AftercareEvent;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOutEvent;
import dev.signalbox.domain.rules.backout.ProcedureEvent;
import dev.signalbox.domain.rules.bypass.BypassCommand;
import dev.signalbox.domain.rules.bypass.BypassEvent;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.FreezeEvent;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.ScheduleEvent;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.category.CategoryEvent;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.health.HealthEvent;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.IncidentEvent;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.rules.override.OverrideEvent;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.routing.RoutingEvent;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.scope.ScopeEvent;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.rules.source.SourceEvent;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.rules.template.TemplateEvent;
import dev.signalbox.domain.source.Reading;

/// Commands and events of the rule book's chapters, in words: a method for each side of each chapter.
final class ChapterWords {
    private ChapterWords() {}

    static String of(ChapterCommand command) {
        return switch (command) {
            case AftercareCommand aftercare -> AftercareWords.of(aftercare);
            case BackOutCommand backOut -> BackOutWords.of(backOut);
            case BypassCommand bypass -> AftercareWords.of(bypass);
            case IncidentCommand incident -> IncidentWords.of(incident);
            case HealthCommand onHealth -> of(onHealth);
            case CategoryCommand onCategory -> WhoWords.of(onCategory);
            case OverrideCommand onOverride -> WhoWords.of(onOverride);
            case RoutingCommand onRouting -> WhoWords.of(onRouting);
            case ScopeCommand onScope -> WhoWords.of(onScope);
            case TemplateCommand onTemplate -> of(onTemplate);
            case AccessCommand.IssueToken issue -> "Give a token to " + issue.name();
            case ScheduleCommand onSchedule -> CalendarWords.of(onSchedule);
            case FreezeCommand onFreeze -> CalendarWords.of(onFreeze);
            case SourceCommand onSource -> of(onSource);
        };
    }

    static String of(ChapterEvent event) {
        return switch (event) {
            case AftercareEvent aftercare -> AftercareWords.of(aftercare);
            case BackOutEvent backOut -> BackOutWords.of(backOut);
            case BypassEvent bypass -> AftercareWords.of(bypass);
            case IncidentEvent incident -> IncidentWords.of(incident);
            case ProcedureEvent procedure -> BackOutWords.of(procedure);
            case HealthEvent onHealth -> of(onHealth);
            case CategoryEvent onCategory -> WhoWords.of(onCategory);
            case OverrideEvent onOverride -> WhoWords.of(onOverride);
            case RoutingEvent onRouting -> WhoWords.of(onRouting);
            case ScopeEvent onScope -> WhoWords.of(onScope);
            case TemplateEvent onTemplate -> of(onTemplate);
            case AccessEvent.TokenIssued issued -> "Gave a token to " + issued.name();
            case ScheduleEvent onSchedule -> CalendarWords.of(onSchedule);
            case FreezeEvent onFreeze -> CalendarWords.of(onFreeze);
            case SourceEvent onSource -> of(onSource);
        };
    }

    private static String of(HealthCommand command) {
        return switch (command) {
            case HealthCommand.SetWiderHealth(var scope, var health) -> "Change the health policy " + of(scope);
            case HealthCommand.AnswerCriterion(var address, var statement, var answer) ->
                "Answer \"" + statement + "\": " + of(answer);
            case HealthCommand.RecordFigure(var address, var metric, double value) ->
                "Record " + metric.label() + ": " + HealthWords.figure(value, metric);
            case HealthCommand.CountFigure(var address, var metric, int more) ->
                "Count " + more + " more of " + metric.label();
            case HealthCommand.RaiseAlert raise ->
                "Alert: " + raise.rule().metric().label();
            case HealthCommand.ClearAlert(var address, var metric) -> "The " + metric.label() + " is back";
        };
    }

    private static String of(HealthEvent event) {
        return switch (event) {
            case HealthEvent.WiderHealthChanged(var scope, var health) -> "Changed the health policy " + of(scope);
            case HealthEvent.CriterionAnswered(var address, var statement, var answer) ->
                "Answered \"" + statement + "\": " + of(answer);
            case HealthEvent.FigureRecorded(var address, var metric, double value) ->
                "Recorded " + metric.label() + ": " + HealthWords.figure(value, metric);
            case HealthEvent.AlertRaised(var alert) -> "Alert: " + HealthWords.of(alert);
            case HealthEvent.AlertCleared(var alert) ->
                "Alert over: the " + alert.rule().metric().label() + " is back";
        };
    }

    private static String of(Answer answer) {
        return switch (answer) {
            case HOLDS -> "yes";
            case FAILS -> "no";
        };
    }

    private static String of(PolicyScope scope) {
        return switch (scope) {
            case PolicyScope.Everywhere() -> "of all flags";
            case PolicyScope.InEnvironment(var environment) -> "of all flags in " + environment;
        };
    }

    private static String of(SourceCommand command) {
        return switch (command) {
            case SourceCommand.SaveSource(var source) -> "Ask the metric source " + source.key();
            case SourceCommand.RetireSource(var source) -> "Ask the metric source " + source + " no more";
            case SourceCommand.EnterReading(var address, var variant, var reading) ->
                "Enter a reading of " + requests(reading);
        };
    }

    private static String of(SourceEvent event) {
        return switch (event) {
            case SourceEvent.SourceSaved(var source) ->
                "Metrics are asked of " + source.key() + ", " + source.origin().url();
            case SourceEvent.SourceRetired(var source) -> "The metric source " + source + " is asked no more";
            case SourceEvent.ReadingEntered(var address, var variant, var reading) ->
                "Entered a reading of " + requests(reading);
        };
    }

    private static String requests(Reading reading) {
        return reading.successes() + " successes and " + reading.errors() + " errors";
    }

    private static String of(TemplateCommand command) {
        return switch (command) {
            case TemplateCommand.SaveTemplate(var ladder) -> "Save the ladder template " + ladder.name();
            case TemplateCommand.RetireTemplate(var name) -> "Retire the ladder template " + name;
        };
    }

    private static String of(TemplateEvent event) {
        return switch (event) {
            case TemplateEvent.TemplateSaved(var ladder) -> "Saved the ladder template " + ladder.name();
            case TemplateEvent.TemplateRetired(var name) -> "Retired the ladder template " + name;
        };
    }
}
