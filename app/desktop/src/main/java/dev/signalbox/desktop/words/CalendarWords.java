package dev.signalbox.desktop.words;

import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.FreezeEvent;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.ScheduleEvent;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scheduled acts and freezes, in words.
public final class CalendarWords {
    private CalendarWords() {}

    static String of(ScheduleCommand command) {
        return switch (command) {
            case ScheduleCommand.ScheduleAct planned ->
                "Schedule for " + planned.at() + ": " + act(planned.act()) + ", " + planned.address();
            case ScheduleCommand.HoldAct hold -> "Hold a scheduled act";
            case ScheduleCommand.ReleaseAct release -> "Release a scheduled act";
            case ScheduleCommand.CancelAct cancel -> "Cancel a scheduled act";
            case ScheduleCommand.ConfirmAct confirm -> "Do a scheduled act now";
            case ScheduleCommand.FireAct fire -> "Do a scheduled act in its time";
        };
    }

    static String of(ScheduleEvent event) {
        return switch (event) {
            case ScheduleEvent.ActScheduled planned -> "Scheduled for " + planned.at() + ": " + act(planned.act());
            case ScheduleEvent.ActHeld held -> "Held the scheduled act";
            case ScheduleEvent.ActReleased released -> "Released the scheduled act";
            case ScheduleEvent.ActCancelled cancelled -> "Cancelled the scheduled act";
            case ScheduleEvent.ActMissed missed -> "Missed the scheduled time; somebody has to say what to do";
            case ScheduleEvent.ActProposed proposed -> "The scheduled act waits for a person: " + proposed.why();
            case ScheduleEvent.ActDone done -> "Did the scheduled act";
            case ScheduleEvent.ActRefused refused -> "The scheduled act was refused: " + refused.problem();
        };
    }

    static String of(FreezeCommand command) {
        return switch (command) {
            case FreezeCommand.DeclareFreeze declare -> "Freeze " + scope(declare.scope());
            case FreezeCommand.LiftFreeze lift -> "Lift a freeze";
        };
    }

    static String of(FreezeEvent event) {
        return switch (event) {
            case FreezeEvent.FreezeDeclared declared -> "Declared a freeze of " + scope(declared.scope());
            case FreezeEvent.FreezeLifted lifted ->
                "Lifted a freeze" + (lifted.bypass().isPresent() ? " before its time: to be reviewed" : "");
        };
    }

    /// What is planned, as an imperative without a capital.
    public static String act(PlannedAct act) {
        return switch (act) {
            case PlannedAct.Start() -> "start";
            case PlannedAct.Advance(int stage) -> "advance to stage " + stage;
            case PlannedAct.RollBack() -> "roll back";
            case PlannedAct.Reenter() -> "try again at the retry stage";
        };
    }

    /// What a freeze covers.
    public static String scope(FreezeScope scope) {
        String named = Stream.concat(scope.apps().stream(), scope.environments().stream())
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "everything" : named;
    }
}
