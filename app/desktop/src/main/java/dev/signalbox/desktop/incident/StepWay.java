package dev.signalbox.desktop.incident;

import dev.signalbox.domain.backout.RunRuling;
import dev.signalbox.domain.rules.Command;
import java.util.List;

/// How the next step of a procedure can be done from here. Its text can be copied in any case.
sealed interface StepWay {
    /// A program may run on this computer.
    record Program(RunRuling.Runs what) implements StepWay {}

    /// The store does it.
    record Store(Command command) implements StepWay {}

    /// There is something to look at.
    ///
    /// @param lines what is seen
    record Look(List<String> lines) implements StepWay {
        public Look {
            lines = List.copyOf(lines);
        }
    }

    /// Elsewhere, by hand.
    ///
    /// @param why not from here, and how to allow it where that can be allowed
    record ByHand(String why) implements StepWay {}
}
