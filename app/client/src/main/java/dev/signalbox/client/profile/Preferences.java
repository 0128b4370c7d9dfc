package dev.signalbox.client.profile;

/// What a person has chosen for this computer. Blocks on the disk; safe for one caller at a time.
public interface Preferences {
    /// On until a person chooses otherwise, and when what they chose cannot be read.
    Sound sound();

    /// Keeps `sound`.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it cannot be written
    void keep(Sound sound);
}
