package dev.signalbox.desktop.board;

import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The whole board at one revision, sorted worst first. Immutable, so that filters run on any thread.
///
/// @param environments the columns, production first
record BoardSnapshot(List<Environment> environments, List<BoardRow> rows, List<Need> needs) {
    static final BoardSnapshot EMPTY = new BoardSnapshot(List.of(), List.of(), List.of());

    BoardSnapshot {
        environments = List.copyOf(environments);
        rows = List.copyOf(rows);
        needs = List.copyOf(needs);
    }

    /// The same with the rows of `before` wherever nothing changed in them: a table draws anew only what is another
    /// row.
    BoardSnapshot reusing(BoardSnapshot before) {
        Map<BoardRow, BoardRow> known = new HashMap<>();
        before.rows().forEach(row -> known.put(row, row));
        return new BoardSnapshot(
                environments,
                rows.stream().map(row -> known.getOrDefault(row, row)).toList(),
                needs);
    }

    /// True when somebody may be exposed somewhere.
    boolean isAnythingLive() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.exposure() == Standing.Exposure.LIVE);
    }

    /// The rollout at `address`.
    Optional<BoardCell> at(FlagAddress address) {
        for (BoardRow row : rows) {
            if (row.flag().equals(address.flag())) {
                return row.in(address.environment());
            }
        }
        return Optional.empty();
    }

    /// The rows that hold every word of `query`.
    List<BoardRow> matching(String query) {
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return query.isBlank()
                ? rows
                : rows.stream().filter(row -> holds(row, words)).toList();
    }

    private static boolean holds(BoardRow row, String[] words) {
        for (String word : words) {
            if (!row.haystack().contains(word)) {
                return false;
            }
        }
        return true;
    }
}
