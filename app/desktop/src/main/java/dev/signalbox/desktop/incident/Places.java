package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// The rollouts that an incident can be about. Pure.
final class Places {
    private Places() {}

    /// Where something is wrong stands first, then where somebody is exposed.
    ///
    /// @param zone for times of day
    static List<FlagAddress> of(State state, ZoneId zone) {
        return state.rollouts()
                .values()
                .filter(rollout -> rollout.startedAt().isPresent())
                .map(rollout -> Ranked.of(state, rollout, zone))
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::address))
                .map(Ranked::address)
                .toList();
    }

    /// Ranked once: sorting asks many times.
    private record Ranked(int rank, FlagAddress address) {
        static Ranked of(State state, Rollout rollout, ZoneId zone) {
            return new Ranked(Standing.of(state, rollout, zone).rank(), rollout.address());
        }
    }
}
