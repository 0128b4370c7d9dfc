package dev.signalbox.desktop.plan;

import dev.signalbox.client.policy.HealthFigure;
import dev.signalbox.domain.health.HealthPolicy.OnRollback;
import java.util.List;
import java.util.Optional;

/// Who acts on a verdict to roll back, as a person chooses it.
///
/// @param said absent where a wider level decides
record Acting(Optional<OnRollback> said, String words) {
    /// What can be chosen, where `inherited` holds as long as nothing is.
    static List<Acting> offered(String inherited) {
        return List.of(
                new Acting(Optional.empty(), "Left open: " + inherited), of(OnRollback.ACT), of(OnRollback.TELL));
    }

    private static Acting of(OnRollback act) {
        String words = HealthFigure.who(act);
        return new Acting(Optional.of(act), Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
