package dev.signalbox.protocol.body;

import dev.signalbox.domain.source.SourceState;
import java.util.List;

/// How asking each source in use goes, by name.
public record SourceStates(List<SourceState> sources) {
    public SourceStates {
        sources = List.copyOf(sources);
    }
}
