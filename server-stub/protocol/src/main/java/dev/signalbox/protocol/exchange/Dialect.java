package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.EnvironmentKey;
import java.util.List;

/// One tool's way of writing flags down.
interface Dialect {
    /// `flags` in the tool's words; what it has no words for is reported.
    String write(List<FlagDefinition> flags, EnvironmentKey environment, Report report);

    /// The flags of `text`; what is no common word is reported.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it is no such text at all
    List<FlagDefinition> read(String text, EnvironmentKey environment, Report report);
}
