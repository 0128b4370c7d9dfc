package dev.signalbox.desktop.calendar;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import java.util.Optional;

/// Something that can be done about a dated thing, and why it cannot be done now: the rule book itself is asked.
///
/// @param id of its button
/// @param obstacle why the store would refuse it now, and what to do; absent when it would not
record Deed(String id, String label, Command command, Optional<String> obstacle) {
    static Deed of(Command command, State state, Context context) {
        Optional<String> obstacle = switch (RuleBook.decide(state, command, context)) {
            case Ruling.Accepted accepted -> Optional.empty();
            case Ruling.Refused(var refusal) -> Optional.of(refusal.problem() + " " + refusal.fix());
        };
        return switch (command) {
            case ScheduleCommand.HoldAct hold -> new Deed("calendar-hold", "Hold it", command, obstacle);
            case ScheduleCommand.ReleaseAct release -> new Deed("calendar-release", "Release it", command, obstacle);
            case ScheduleCommand.ConfirmAct confirm -> new Deed("calendar-confirm", "Do it now", command, obstacle);
            case ScheduleCommand.CancelAct cancel -> new Deed("calendar-cancel", "Cancel it", command, obstacle);
            case FreezeCommand.LiftFreeze lift -> new Deed("calendar-lift", "Lift the freeze", command, obstacle);
            case Command other ->
                throw new IllegalArgumentException("Nothing on the calendar is answered by " + other + ".");
        };
    }

    boolean isPossible() {
        return obstacle.isEmpty();
    }
}
