package dev.signalbox.client.conflict;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Forecast;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Mine and theirs, for a person to decide: keep theirs, put mine on top, or edit mine. Looking decides nothing, and
/// nothing is lost by looking away. Immutable.
///
/// @param item of the outbox
/// @param mine what was to be sent
/// @param now the state that is looked at; the choice is good for this one only
/// @param rule why a person is asked
/// @param fields what either side changed, in the order in which people ask; empty when it is not known what the
///     author saw
/// @param effect what putting mine on top would do
public record Conflict(UUID item, Proposal mine, State now, MergeRule rule, List<FieldMerge> fields, Forecast effect) {
    public Conflict {
        fields = List.copyOf(fields);
    }

    /// What a person can choose.
    public enum Choice {
        /// Mine is given up.
        KEEP_THEIRS,
        /// Mine is sent once more, on what is there now.
        MINE_ON_TOP,
        /// Mine becomes a draft again.
        EDIT
    }

    /// The conflict of `mine` with `now`.
    ///
    /// @param storeClock as well as it is known
    public static Conflict of(UUID item, Proposal mine, State now, Actor actor, Instant storeClock) {
        return new Conflict(
                item,
                mine,
                now,
                MergeRules.of(mine, now),
                ThreeStates.of(mine, now).map(Conflict::fields).orElse(List.of()),
                Forecast.of(mine.on(now).submission(item), now, actor, storeClock));
    }

    /// The revision at which theirs came about; absent when the command is about no rollout.
    public Optional<Long> changedAt() {
        return mine.command() instanceof Command.OnRollout command
                ? now.rollouts().get(command.address()).map(Rollout::revision)
                : Optional.empty();
    }

    private static List<FieldMerge> fields(ThreeStates states) {
        List<FieldMerge> fields = new ArrayList<>();
        Stream.concat(states.theirs().stream(), states.mine().stream())
                .map(Difference::field)
                .distinct()
                .forEach(name -> fields.add(field(name, find(states.theirs(), name), find(states.mine(), name))));
        return fields;
    }

    private static FieldMerge field(String name, Optional<Difference> theirs, Optional<Difference> mine) {
        String before = theirs.or(() -> mine).map(Difference::before).orElse("");
        return new FieldMerge(
                name,
                before,
                theirs.map(Difference::after).orElse(before),
                mine.map(Difference::after).orElse(before),
                touched(theirs, mine));
    }

    private static FieldMerge.Touched touched(Optional<Difference> theirs, Optional<Difference> mine) {
        if (theirs.isPresent() && mine.isPresent()) {
            return theirs.equals(mine) ? FieldMerge.Touched.ALIKE : FieldMerge.Touched.BOTH;
        }
        return theirs.isPresent() ? FieldMerge.Touched.THEIRS : FieldMerge.Touched.MINE;
    }

    private static Optional<Difference> find(List<Difference> differences, String name) {
        return differences.stream().filter(each -> each.field().equals(name)).findFirst();
    }
}
