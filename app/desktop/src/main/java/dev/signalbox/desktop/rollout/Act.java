package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Refusal;
import java.util.Optional;

/// Something a person can do here.
///
/// @param label the verb on its button
/// @param effect what would change, before it is done
/// @param refusal why the rule book would refuse it now; absent when it would not
record Act(String label, String effect, Command command, Optional<Refusal> refusal) {
    /// Why it cannot be done now, in words; empty when it can.
    String why() {
        return refusal.map(found -> found.problem() + " " + found.fix()).orElse("");
    }

    boolean isPossible() {
        return refusal.isEmpty();
    }
}
