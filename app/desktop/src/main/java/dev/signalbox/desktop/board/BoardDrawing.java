package dev.signalbox.desktop.board;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.desktop.words.ScopeWords;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From the state to the board: pure, and fast enough for 100,000 flags in the background.
final class BoardDrawing {
    private static final Comparator<BoardCell> CELLS = Comparator.<BoardCell>comparingInt(
                    cell -> Standing.WORST_FIRST.indexOf(cell.status()))
            .thenComparing(BoardCell::address);
    private static final Comparator<BoardRow> ROWS =
            Comparator.comparingInt(BoardDrawing::rank).thenComparing(BoardRow::flag);

    private BoardDrawing() {}

    /// @param zone for times of day
    static BoardSnapshot of(State state, ZoneId zone) {
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
        return new BoardSnapshot(EnvironmentOrder.of(state), rows, needs(state, rows, zone));
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
        return new BoardCell(rollout.address(), standing.status(), standing.words(), standing.exposure());
    }

    private static List<Need> needs(State state, List<BoardRow> rows, ZoneId zone) {
        return Stream.of(
                        state.stops().live().stream().map(stop -> need(stop, zone)),
                        state.stops().request().stream()
                                .map(request -> new Need(
                                        Status.HOLDING,
                                        request.byName() + " asks a second person to lift "
                                                + (request.stops().size() == 1
                                                        ? "a stop"
                                                        : request.stops().size() + " stops"),
                                        Optional.empty())),
                        rows.stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.status() == Status.REGRESSING)
                                .map(BoardDrawing::need))
                .flatMap(needs -> needs)
                .toList();
    }

    private static Need need(EmergencyStop stop, ZoneId zone) {
        return new Need(
                Status.STOPPED,
                "Stopped " + Times.clock(stop.at(), zone) + " by " + stop.byName() + ": " + ScopeWords.of(stop.scope()),
                Optional.empty());
    }

    private static Need need(BoardCell regressing) {
        return new Need(
                Status.REGRESSING, regressing.address() + ": " + regressing.words(), Optional.of(regressing.address()));
    }
}
