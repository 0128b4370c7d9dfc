package dev.signalbox.desktop.board;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.Optional;

/// Something that waits for a person.
///
/// @param address where to look at it; absent when it is about no single rollout
record Need(Status status, String words, Optional<FlagAddress> address) {}
