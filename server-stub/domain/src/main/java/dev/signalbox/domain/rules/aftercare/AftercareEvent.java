package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.DutyReport;
import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.aftercare.Recovery;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What happened after 100 %.
public sealed interface AftercareEvent extends ChapterEvent {
    record DutyReported(Duty duty, Finding finding, List<Reading> readings) implements AftercareEvent {
        public DutyReported {
            readings = List.copyOf(readings);
        }
    }

    /// What was wrong with a rollout at 100 % is over: its stable time begins anew (S2-79).
    record RolloutRecovered(FlagAddress address) implements AftercareEvent {}

    record FlagLaunched(FlagAddress address) implements AftercareEvent {}

    record RemovalAssigned(FlagKey flag, String assignee) implements AftercareEvent {}

    record RemovalFinished(FlagKey flag, RemovalStep step) implements AftercareEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case DutyReported(var duty, var finding, var readings) ->
                state.filing(
                        Aftercare.REPORTS,
                        new DutyReport(
                                duty, finding, readings, entry.reason(), entry.at(), entry.actor(), entry.actorName()));
            case RolloutRecovered(var address) -> state.filing(Recoveries.REGISTER, new Recovery(address, entry.at()));
            case FlagLaunched(var address) ->
                state.filing(
                        Aftercare.LAUNCHES,
                        new Launch(
                                address.flag(),
                                entry.at(),
                                entry.actor(),
                                entry.actorName(),
                                Optional.empty(),
                                Set.of(),
                                Optional.empty()));
            case RemovalAssigned(var flag, var assignee) -> change(state, flag, launch -> launch.assigned(assignee));
            case RemovalFinished(var flag, var step) -> change(state, flag, launch -> launch.after(step, entry.at()));
        };
    }

    private static State change(State state, FlagKey flag, UnaryOperator<Launch> change) {
        return state.of(Aftercare.LAUNCHES)
                .get(flag)
                .map(change)
                .map(launch -> state.filing(Aftercare.LAUNCHES, launch))
                .orElse(state);
    }

    @Override
    default List<Filed<?, ?>> files() {
        return switch (this) {
            case DutyReported event ->
                List.of(new Filed<>(Aftercare.REPORTS, event.duty().key()));
            case RolloutRecovered event -> List.of(new Filed<>(Recoveries.REGISTER, event.address()));
            case FlagLaunched event -> launch(event.address().flag());
            case RemovalAssigned event -> launch(event.flag());
            case RemovalFinished event -> launch(event.flag());
        };
    }

    private static List<Filed<?, ?>> launch(FlagKey flag) {
        return List.of(new Filed<>(Aftercare.LAUNCHES, flag));
    }

    @Override
    default Optional<FlagAddress> rollout() {
        return switch (this) {
            case DutyReported event -> Optional.of(event.duty().rollout());
            case RolloutRecovered event -> Optional.of(event.address());
            case FlagLaunched event -> Optional.of(event.address());
            case RemovalAssigned event -> Optional.empty();
            case RemovalFinished event -> Optional.empty();
        };
    }

    @Override
    default Optional<FlagKey> flagKey() {
        return switch (this) {
            case DutyReported event -> Optional.of(event.duty().rollout().flag());
            case RolloutRecovered event -> Optional.of(event.address().flag());
            case FlagLaunched event -> Optional.of(event.address().flag());
            case RemovalAssigned event -> Optional.of(event.flag());
            case RemovalFinished event -> Optional.of(event.flag());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case DutyReported event -> "monitoring.checked";
            case RolloutRecovered event -> "rollout.recovered";
            case FlagLaunched event -> "flag.launched";
            case RemovalAssigned event -> "flag.removal_assigned";
            case RemovalFinished event -> "flag.removal_step_done";
        };
    }
}
