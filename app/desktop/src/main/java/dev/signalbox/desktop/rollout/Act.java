package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.rules.Command;
import java.time.ZoneId;
import java.util.Optional;

/// Something a person can do here.
///
/// @param label the verb on its button
/// @param effect what would change, before it is done
/// @param obstacle why it cannot be done now, in words; absent when it can
record Act(String label, String effect, Command command, Optional<String> obstacle) {
    boolean isPossible() {
        return obstacle.isEmpty();
    }

    /// This act with the times in its obstacle told in `zone`.
    Act in(ZoneId zone) {
        return new Act(label, effect, command, obstacle.map(words -> DetailWords.inZone(words, zone)));
    }

    /// This act as something that is prepared and not sent.
    Act drafted() {
        return new Act("Draft: " + label, effect, command, obstacle);
    }
}
