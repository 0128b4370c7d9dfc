package dev.signalbox.desktop.board;

import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From the state to the board: pure, and fast enough for 100,000 flags in the background.
final class BoardDrawing {
    private static final Comparator<BoardCell> CELLS = Comparator.<BoardCell>comparingInt(
                    cell -> Standing.WORST_FIRST.indexOf(cell.status()))
            .thenComparing(BoardCell::address);
    private static final Comparator<BoardRow> ROWS =
            Comparator.comparingInt(BoardDrawing::rank).thenComparing(BoardRow::flag);

    private BoardDrawing() {}

    /// @param zone for times of day
    static BoardSnapshot of(State state, Beside beside, Instant now, ZoneId zone) {
        Map<FlagKey, List<BoardCell>> cells = new HashMap<>();
        state.rollouts()
                .values()
                .forEach(rollout -> cells.computeIfAbsent(rollout.address().flag(), flag -> new ArrayList<>(2))
                        .add(cell(state, rollout, zone)));
        List<BoardRow> rows = state.flags()
                .values()
                .map(flag -> row(flag, cells))
                .sorted(ROWS)
                .toList();
        return new BoardSnapshot(EnvironmentOrder.of(state), rows, new Needs(state, beside, now, zone).of(rows));
    }

    private static BoardRow row(Flag flag, Map<FlagKey, List<BoardCell>> cells) {
        List<BoardCell> own = cells.getOrDefault(flag.key(), new ArrayList<>());
        own.sort(CELLS);
        return new BoardRow(flag.key(), flag.app().value(), own);
    }

    private static int rank(BoardRow row) {
        return row.worst()
                .map(cell -> Standing.WORST_FIRST.indexOf(cell.status()))
                .orElse(Standing.WORST_FIRST.size());
    }

    private static BoardCell cell(State state, Rollout rollout, ZoneId zone) {
        Standing standing = Standing.of(state, rollout, zone);
        return new BoardCell(
                rollout.address(),
                standing.status(),
                standing.words(),
                standing.exposure(),
                GuidanceNote.of(state, rollout));
    }
}
