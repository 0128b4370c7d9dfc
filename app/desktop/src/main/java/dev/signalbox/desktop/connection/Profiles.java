package dev.signalbox.desktop.connection;

import java.util.List;

/// Where profiles are kept. Blocks on the disk.
public interface Profiles {
    /// All of them, by name.
    List<Profile> all();

    /// Keeps `profile`, in place of one with the same name.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it cannot be written
    void keep(Profile profile);
}
