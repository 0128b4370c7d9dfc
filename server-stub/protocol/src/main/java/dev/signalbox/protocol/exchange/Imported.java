package dev.signalbox.protocol.exchange;

import java.util.List;

/// Another tool's flags.
///
/// @param notCarried what they said that is not in `definitions`; a flag that cannot be carried whole is left out whole
public record Imported(List<FlagDefinition> definitions, List<Uncarried> notCarried) {
    public Imported {
        definitions = List.copyOf(definitions);
        notCarried = List.copyOf(notCarried);
    }
}
