package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.calendar.Span;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything dated that a state knows of. Pure, so that the console shows it from its cache.
public final class Calendar {
    private Calendar() {}

    /// What happens, or was to happen, in `from` to before `to`, in order of time. Cancelled acts and lifted freezes
    /// are left out; done and refused acts stay where they were due.
    public static List<CalendarEntry> between(State state, Instant from, Instant to) {
        Span asked = new Span(from, to);
        return Stream.of(planned(state, asked), frozen(state, asked), ofRollouts(state, asked))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(CalendarEntry::at).thenComparing(CalendarEntry::toString))
                .toList();
    }

    private static Stream<CalendarEntry> planned(State state, Span asked) {
        return state.of(Schedules.REGISTER)
                .values()
                .filter(act -> !(act.standing() instanceof ActStanding.Cancelled))
                .filter(act -> asked.contains(act.at()))
                .map(act -> new CalendarEntry.Planned(act, freezeOver(state, act)));
    }

    private static Optional<FreezeWindow> freezeOver(State state, ScheduledAct act) {
        return act.act().raises()
                ? Freezes.over(state, act.address(), act.at()).stream().findFirst()
                : Optional.empty();
    }

    private static Stream<CalendarEntry> frozen(State state, Span asked) {
        return Freezes.standing(state).stream()
                .flatMap(freeze -> freeze.time().between(asked.from(), asked.to()).stream()
                        .map(span -> new CalendarEntry.Frozen(freeze, span)));
    }

    private static Stream<CalendarEntry> ofRollouts(State state, Span asked) {
        return state.rollouts().values().flatMap(Calendar::ofRollout).filter(entry -> asked.contains(entry.at()));
    }

    private static Stream<CalendarEntry> ofRollout(Rollout rollout) {
        Stream<CalendarEntry> next = rollout.nextStageFrom().stream()
                .flatMap(at -> rollout.nextStage().stream().map(stage -> nextStage(rollout, stage, at)));
        Stream<CalendarEntry> opens =
                rollout.schedule().startsAt().stream().map(at -> new CalendarEntry.Opens(rollout.address(), at));
        Stream<CalendarEntry> closes =
                rollout.schedule().endsAt().stream().map(at -> new CalendarEntry.Closes(rollout.address(), at));
        return Stream.of(next, opens, closes).flatMap(entries -> entries);
    }

    private static CalendarEntry nextStage(Rollout rollout, Stage stage, Instant at) {
        return new CalendarEntry.NextStage(rollout.address(), rollout.stageIndex() + 1, stage.name(), at);
    }
}
