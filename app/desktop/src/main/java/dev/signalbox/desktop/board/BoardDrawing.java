package dev.signalbox.desktop.board;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.HealthWords;
import dev.signalbox.desktop.words.ScopeWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From the state to the board: pure, and fast enough for 100,000 flags in the background.
final class BoardDrawing {
    /// What needs a person first stands first.
    private static final List<Status> WORST_FIRST = List.of(
            Status.REGRESSING,
            Status.STOPPED,
            Status.HOLDING,
            Status.ROLLING,
            Status.UNKNOWN,
            Status.DRAFT,
            Status.OFF,
            Status.HEALTHY);

    private static final Comparator<BoardCell> CELLS = Comparator.<BoardCell>comparingInt(
                    cell -> WORST_FIRST.indexOf(cell.status()))
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
        return new BoardSnapshot(environments(state), rows, needs(state, rows, zone));
    }

    private static BoardRow row(Flag flag, Map<FlagKey, List<BoardCell>> cells) {
        List<BoardCell> own = cells.getOrDefault(flag.key(), new ArrayList<>());
        own.sort(CELLS);
        return new BoardRow(flag.key(), flag.app().value(), own);
    }

    private static int rank(BoardRow row) {
        return row.worst().map(cell -> WORST_FIRST.indexOf(cell.status())).orElse(WORST_FIRST.size());
    }

    private static BoardCell cell(State state, Rollout rollout, ZoneId zone) {
        Optional<EmergencyStop> stop =
                state.stopsOver(rollout.address()).stream().findFirst();
        return stop.map(live -> new BoardCell(
                        rollout.address(),
                        Status.STOPPED,
                        "Stopped " + Times.clock(live.at(), zone) + " by " + live.byName(),
                        BoardCell.Exposure.NONE))
                .orElseGet(() -> cell(rollout, zone));
    }

    private static BoardCell cell(Rollout rollout, ZoneId zone) {
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() -> still(rollout, Status.DRAFT, "Not started");
            case RolloutPhase.RolledBack(var before, var at, var by) ->
                still(rollout, Status.OFF, "Off, rolled back " + Times.clock(at, zone));
            case RolloutPhase.Paused paused -> live(rollout, Status.HOLDING, exposure(rollout) + ", paused");
            case RolloutPhase.Running running -> running(rollout);
        };
    }

    private static BoardCell running(Rollout rollout) {
        Optional<Verdict> verdict = rollout.assessment().map(found -> found.verdict());
        if (verdict.equals(Optional.of(Verdict.ROLLBACK))) {
            return live(
                    rollout,
                    Status.REGRESSING,
                    exposure(rollout) + " · "
                            + HealthWords.of(rollout.assessment().orElseThrow()));
        }
        if (verdict.equals(Optional.of(Verdict.HOLD))) {
            return live(
                    rollout,
                    Status.HOLDING,
                    exposure(rollout) + " · "
                            + HealthWords.of(rollout.assessment().orElseThrow()));
        }
        if (verdict.equals(Optional.of(Verdict.PASS)) && rollout.nextStage().isEmpty()) {
            return live(rollout, Status.HEALTHY, "On for everyone");
        }
        String measured = verdict.equals(Optional.of(Verdict.PASS)) ? "" : ", no data yet";
        return live(rollout, Status.ROLLING, exposure(rollout) + measured);
    }

    private static BoardCell live(Rollout rollout, Status status, String words) {
        return new BoardCell(rollout.address(), status, words, BoardCell.Exposure.LIVE);
    }

    private static BoardCell still(Rollout rollout, Status status, String words) {
        return new BoardCell(rollout.address(), status, words, BoardCell.Exposure.NONE);
    }

    /// The stage's name where its share is not a whole percentage, which is what a person calls it by.
    private static String exposure(Rollout rollout) {
        double percent = rollout.plannedPercent();
        String share = percent == Math.rint(percent)
                ? String.format(Locale.ROOT, "%.0f %%", percent)
                : String.format(Locale.ROOT, "%.2f %%", percent);
        return percent == 0 || rollout.stage().name().equals(share)
                ? rollout.stage().name()
                : rollout.stage().name() + ", " + share;
    }

    private static List<Environment> environments(State state) {
        return state.environments()
                .values()
                .sorted(Comparator.comparing(Environment::kind)
                        .reversed()
                        .thenComparing(environment -> environment.key().value()))
                .toList();
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
