package dev.signalbox.desktop.flags;

import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Flag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One flag and how it stands everywhere.
///
/// @param standings where it has a rollout
/// @param revision of the latest change to any of its rollouts; 0 without one
/// @param haystack everything a filter looks at, in lower case
record FlagRow(Flag flag, Map<EnvironmentKey, Standing> standings, long revision, String haystack) {
    FlagRow(Flag flag, Map<EnvironmentKey, Standing> standings, long revision) {
        this(flag, Map.copyOf(standings), revision, haystack(flag, standings));
    }

    Optional<Standing> in(EnvironmentKey environment) {
        return Optional.ofNullable(standings.get(environment));
    }

    /// The worst of its standings; after all others without one.
    int rank() {
        int worst = Standing.WORST_FIRST.size();
        for (Standing standing : standings.values()) {
            worst = Math.min(worst, standing.rank());
        }
        return worst;
    }

    /// All of it as one line.
    String asText(List<Environment> environments) {
        String standing = environments.stream()
                .flatMap(environment ->
                        in(environment.key()).map(found -> environment.name() + " " + found.words()).stream())
                .collect(Collectors.joining("; "));
        return flag.key() + " (" + flag.app() + ", owner " + flag.owner() + ")"
                + (standing.isEmpty() ? "" : ": " + standing);
    }

    private static String haystack(Flag flag, Map<EnvironmentKey, Standing> standings) {
        StringBuilder all = new StringBuilder(flag.key().value())
                .append(' ')
                .append(flag.app())
                .append(' ')
                .append(flag.owner())
                .append(' ')
                .append(flag.description());
        standings.forEach((environment, standing) -> all.append(' ').append(standing.words()));
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
