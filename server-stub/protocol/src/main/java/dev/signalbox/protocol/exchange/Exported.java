package dev.signalbox.protocol.exchange;

import java.util.List;

/// Flags in another tool's words.
///
/// @param text what that tool reads
/// @param notCarried what it lacks; empty when nothing was lost
public record Exported(String text, List<Uncarried> notCarried) {
    public Exported {
        notCarried = List.copyOf(notCarried);
    }
}
