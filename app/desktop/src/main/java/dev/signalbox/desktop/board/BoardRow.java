package dev.signalbox.desktop.board;

import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One flag across all environments.
///
/// @param cells where it has a rollout, worst first
/// @param haystack everything a filter looks at, in lower case
record BoardRow(FlagKey flag, String app, List<BoardCell> cells, String haystack) {
    BoardRow(FlagKey flag, String app, List<BoardCell> cells) {
        this(flag, app, List.copyOf(cells), haystack(flag, app, cells));
    }

    Optional<BoardCell> in(EnvironmentKey environment) {
        for (BoardCell cell : cells) {
            if (cell.address().environment().equals(environment)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// The cell that needs a person most.
    Optional<BoardCell> worst() {
        return cells.stream().findFirst();
    }

    /// The flag and where it stands, as one line.
    String asText(List<Environment> environments) {
        String standing = environments.stream()
                .flatMap(environment ->
                        in(environment.key()).map(cell -> environment.name() + " " + cell.words()).stream())
                .collect(Collectors.joining("; "));
        return flag + " (" + app + ")" + (standing.isEmpty() ? "" : ": " + standing);
    }

    /// The flag as it is spoken, with what is advised where it is worst.
    String spoken() {
        String called = flag + ", app " + app;
        return worst().filter(cell -> cell.guidance().isCall())
                .map(cell -> called + ". " + cell.spoken(""))
                .orElse(called);
    }

    private static String haystack(FlagKey flag, String app, List<BoardCell> cells) {
        StringBuilder all = new StringBuilder(flag.value()).append(' ').append(app);
        cells.forEach(cell -> all.append(' ')
                .append(cell.words())
                .append(' ')
                .append(cell.guidance().brief()));
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
