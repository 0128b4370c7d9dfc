package dev.signalbox.desktop.board;

import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.domain.source.SourceState;
import java.util.List;

/// What the board knows beside the state.
///
/// @param sources how asking each metric source goes, as far as that is known
/// @param undelivered what of the person's own the store has not taken, the worst first
record Beside(List<SourceState> sources, List<Undelivered> undelivered) {
    static final Beside NOTHING = new Beside(List.of(), List.of());

    Beside {
        sources = List.copyOf(sources);
        undelivered = List.copyOf(undelivered);
    }

    Beside with(List<Undelivered> newUndelivered) {
        return new Beside(sources, newUndelivered);
    }

    /// How asking goes changes with every try; only what fails, and why, makes another one.
    Beside asked(List<SourceState> newSources) {
        return failures(newSources).equals(failures(sources)) ? this : new Beside(newSources, undelivered);
    }

    private static List<String> failures(List<SourceState> sources) {
        return sources.stream()
                .flatMap(source -> source.cause().map(cause -> source.key() + cause).stream())
                .toList();
    }
}
