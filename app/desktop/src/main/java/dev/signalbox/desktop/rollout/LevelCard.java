package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.words.RehearsalWords;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOuts;
import java.util.List;
import java.util.stream.Stream;

/// One of the ways back: what is done in what time, when it is meant, and when its procedures were last tried.
///
/// @param procedures a line for each that the flag has on this level; one that says so where it has none
record LevelCard(String name, String when, List<String> procedures) {
    LevelCard {
        procedures = List.copyOf(procedures);
    }

    /// Quickest first.
    static List<LevelCard> of(State state, FlagKey flag) {
        List<Procedure> offered = BackOuts.offered(state, flag);
        return Stream.of(RollbackLevel.values())
                .map(level -> card(
                        level,
                        offered.stream()
                                .filter(procedure -> procedure.level() == level)
                                .map(procedure -> procedure.name() + ": " + RehearsalWords.of(procedure))
                                .toList()))
                .toList();
    }

    private static LevelCard card(RollbackLevel level, List<String> procedures) {
        return new LevelCard(
                level.number() + "  " + level.act() + " · within " + DetailWords.length(level.budget()),
                String.join("; ", level.useWhen()) + ".",
                procedures.isEmpty() ? List.of("No procedure is kept for it.") : procedures);
    }
}
