package dev.signalbox.desktop.words;

import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.FreezeEvent;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.ScheduleEvent;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.rules.template.TemplateEvent;

/// Commands and events of the rule book's chapters, in words: a method for each side of each chapter.
final class ChapterWords {
    private ChapterWords() {}

    static String of(ChapterCommand command) {
        return switch (command) {
            case TemplateCommand onTemplate -> of(onTemplate);
            case ScheduleCommand onSchedule -> CalendarWords.of(onSchedule);
            case FreezeCommand onFreeze -> CalendarWords.of(onFreeze);
        };
    }

    static String of(ChapterEvent event) {
        return switch (event) {
            case TemplateEvent onTemplate -> of(onTemplate);
            case ScheduleEvent onSchedule -> CalendarWords.of(onSchedule);
            case FreezeEvent onFreeze -> CalendarWords.of(onFreeze);
        };
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
