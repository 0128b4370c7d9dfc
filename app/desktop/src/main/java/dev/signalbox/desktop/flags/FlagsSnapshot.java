package dev.signalbox.desktop.flags;

import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All flags at one revision. Immutable, so that it is made, filtered and sorted on any thread.
///
/// @param environments the columns, production first
record FlagsSnapshot(List<Environment> environments, List<FlagRow> rows) {
    static final FlagsSnapshot EMPTY = new FlagsSnapshot(List.of(), List.of());

    FlagsSnapshot {
        environments = List.copyOf(environments);
        rows = List.copyOf(rows);
    }

    /// @param zone for times of day
    static FlagsSnapshot of(State state, ZoneId zone) {
        List<Environment> environments = EnvironmentOrder.of(state);
        return new FlagsSnapshot(
                environments,
                state.flags()
                        .values()
                        .map(flag -> row(state, flag, environments, zone))
                        .toList());
    }

    /// The row of `flag`.
    Optional<FlagRow> of(FlagKey flag) {
        return rows.stream().filter(row -> row.flag().key().equals(flag)).findFirst();
    }

    /// The rows that hold every word of `query`, in `order`.
    List<FlagRow> matching(String query, FlagOrder order) {
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return rows.stream()
                .filter(row -> Stream.of(words).allMatch(row.haystack()::contains))
                .sorted(order.comparator())
                .toList();
    }

    private static FlagRow row(State state, Flag flag, List<Environment> environments, ZoneId zone) {
        Map<EnvironmentKey, FlagRow.Place> places = new HashMap<>();
        long revision = 0;
        for (Environment environment : environments) {
            Rollout rollout = state.rollouts().find(new FlagAddress(flag.key(), environment.key()));
            if (rollout != null) {
                places.put(
                        environment.key(),
                        new FlagRow.Place(Standing.of(state, rollout, zone), GuidanceNote.of(state, rollout)));
                revision = Math.max(revision, rollout.revision());
            }
        }
        return new FlagRow(flag, places, revision);
    }
}
