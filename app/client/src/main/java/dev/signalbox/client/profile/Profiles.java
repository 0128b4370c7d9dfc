package dev.signalbox.client.profile;

/// Where profiles are kept. Blocks on the disk; confined to one thread at a time.
public interface Profiles {
    /// All of them.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when they cannot be read now
    KnownProfiles all();

    /// Keeps `profile`, in place of one with the same name, and returns all of them.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it cannot be written
    KnownProfiles keep(Profile profile);
}
