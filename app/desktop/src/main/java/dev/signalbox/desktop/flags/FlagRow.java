package dev.signalbox.desktop.flags;

import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.guidance.AdvisedBadge;
import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One flag and how it stands everywhere.
///
/// @param places where it has a rollout
/// @param revision of the latest change to any of its rollouts; 0 without one
/// @param haystack everything a filter looks at, in lower case
record FlagRow(Flag flag, Map<EnvironmentKey, Place> places, long revision, String haystack) {
    /// What calls for somebody first stands first.
    private static final Comparator<Map.Entry<EnvironmentKey, Place>> CALLS_FIRST =
            Comparator.<Map.Entry<EnvironmentKey, Place>, GuidanceNote.Urgency>comparing(
                            place -> place.getValue().guidance().urgency())
                    .thenComparingInt(place -> place.getValue().standing().rank())
                    .thenComparing(Map.Entry::getKey);

    FlagRow(Flag flag, Map<EnvironmentKey, Place> places, long revision) {
        this(flag, Map.copyOf(places), revision, haystack(flag, places));
    }

    /// Its rollout in one environment.
    record Place(Standing standing, GuidanceNote guidance) {}

    Optional<Place> in(EnvironmentKey environment) {
        return Optional.ofNullable(places.get(environment));
    }

    /// The worst of its standings; after all others without one.
    int rank() {
        int worst = Standing.WORST_FIRST.size();
        for (Place place : places.values()) {
            worst = Math.min(worst, place.standing().rank());
        }
        return worst;
    }

    /// What is advised where it is most urgent; absent without a rollout.
    Optional<Advised> advised() {
        return places.entrySet().stream()
                .min(CALLS_FIRST)
                .map(place -> new Advised(
                        new FlagAddress(flag.key(), place.getKey()),
                        place.getValue().guidance()));
    }

    /// The flag as it is spoken, with what is advised where that calls for somebody.
    String spoken() {
        String called = flag.key() + ": " + flag.description();
        return advised()
                .filter(found -> found.note().isCall())
                .map(found ->
                        AdvisedBadge.spoken(called + ". " + found.address().environment(), found.note()))
                .orElse(called);
    }

    /// All of it as one line.
    String asText(List<Environment> environments) {
        String standing = environments.stream()
                .flatMap(environment ->
                        in(environment.key())
                                .map(found -> environment.name() + " "
                                        + found.standing().words())
                                .stream())
                .collect(Collectors.joining("; "));
        return flag.key() + " (" + flag.app() + ", owner " + flag.owner() + ")"
                + (standing.isEmpty() ? "" : ": " + standing);
    }

    private static String haystack(Flag flag, Map<EnvironmentKey, Place> places) {
        StringBuilder all = new StringBuilder(flag.key().value())
                .append(' ')
                .append(flag.app())
                .append(' ')
                .append(flag.owner())
                .append(' ')
                .append(flag.description());
        places.values()
                .forEach(place -> all.append(' ')
                        .append(place.standing().words())
                        .append(' ')
                        .append(place.guidance().brief()));
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
