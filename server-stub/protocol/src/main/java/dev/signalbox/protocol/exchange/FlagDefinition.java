package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.FlagKey;
import java.util.Set;

/// A boolean flag in one environment, as far as every tool has it.
///
/// @param description may be empty
/// @param audience whom it is on for while it is on; kept while it is off
/// @param included subjects for whom it is on, whatever the audience
/// @param excluded subjects for whom it is off, whatever else
public record FlagDefinition(
        FlagKey key,
        String description,
        Standing standing,
        Audience audience,
        Set<String> included,
        Set<String> excluded) {
    /// Whether it is on for anybody.
    public enum Standing {
        ON,
        OFF
    }

    public FlagDefinition {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }
}
