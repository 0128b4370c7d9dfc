package dev.signalbox.client.profile;

import java.util.Optional;

/// Whom to reach about one store. Blocks on the disk; safe for one caller at a time.
public interface OnCall {
    /// The contact; absent when none is set.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when what is set makes no sense, or cannot be read
    Optional<OnCallContact> contact();

    /// Sets the contact from now on.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it cannot be kept
    void keep(OnCallContact contact);
}
