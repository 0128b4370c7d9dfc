package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Recovery;
import dev.signalbox.domain.aftercare.StaleFlag;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.Incidents;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Since when nothing has been wrong with a rollout at 100 %.
///
/// Whatever takes a rollout off 100 %, a stop or a rollback, begins its stage anew; so what is
/// left to look at is whether it runs, what its verdict says now, when it last recovered from a
/// pause or a verdict against it, and its incidents (S2-80).
final class Stability {
    private Stability() {}

    /// Absent while something is wrong: paused, a verdict against it, or an open P0 or P1 incident.
    static Optional<StaleFlag> of(State state, Rollout rollout) {
        boolean runs = rollout.phase() instanceof RolloutPhase.Running && !Aftercare.isUnwell(rollout);
        List<Incident> grave = grave(state, rollout);
        if (!runs || grave.stream().anyMatch(Incident::runs)) {
            return Optional.empty();
        }
        return Aftercare.fullSince(rollout)
                .map(since -> new StaleFlag(rollout.address(), since, later(since, ends(state, rollout, grave))));
    }

    private static Stream<Instant> ends(State state, Rollout rollout, List<Incident> grave) {
        return Stream.concat(
                grave.stream().flatMap(incident -> incident.closedAt().stream()),
                state.of(Recoveries.REGISTER).get(rollout.address()).map(Recovery::at).stream());
    }

    private static Instant later(Instant since, Stream<Instant> ends) {
        return ends.filter(end -> end.isAfter(since))
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    private static List<Incident> grave(State state, Rollout rollout) {
        return state.flags().get(rollout.address().flag()).map(Flag::app).stream()
                .flatMap(app ->
                        Incidents.all(state).stream().filter(incident -> incident.affects(rollout.address(), app)))
                .filter(incident -> incident.severity() != Severity.P2)
                .toList();
    }
}
