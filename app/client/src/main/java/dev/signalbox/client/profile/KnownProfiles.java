package dev.signalbox.client.profile;

import java.util.List;
import java.util.Optional;

/// The profiles that can be used.
///
/// @param profiles by name
/// @param damage what could not be read and where it was put, in words for a person; absent when all is well
public record KnownProfiles(List<Profile> profiles, Optional<String> damage) {
    public KnownProfiles {
        profiles = List.copyOf(profiles);
    }
}
