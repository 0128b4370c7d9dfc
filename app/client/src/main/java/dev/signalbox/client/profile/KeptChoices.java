package dev.signalbox.client.profile;

import java.util.Map;
import java.util.Optional;

/// What was found of a person's choices.
///
/// @param choices by name; empty until a first one is kept, and when they cannot be read
/// @param fault why they cannot be read and what becomes of them, in sentences; absent when they can
public record KeptChoices(Map<String, String> choices, Optional<String> fault) {
    public KeptChoices {
        choices = Map.copyOf(choices);
    }
}
