package dev.signalbox.client.profile;

import java.util.Map;

/// What a person has chosen for this computer. Blocks on the disk; safe for several callers.
public interface Preferences {
    /// What was kept.
    KeptChoices kept();

    /// Keeps `choices` in place of all that was kept before.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when they cannot be written
    void keep(Map<String, String> choices);
}
