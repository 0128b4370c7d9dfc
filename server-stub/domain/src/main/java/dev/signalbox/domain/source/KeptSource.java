package dev.signalbox.domain.source;

/// A source, and whether it is still asked.
public record KeptSource(MetricSource source, Standing standing) {
    /// Whether a source is asked.
    public enum Standing {
        IN_USE,
        /// Asked no more; what it brought stays.
        RETIRED
    }

    /// The name it goes by.
    public SourceKey key() {
        return source.key();
    }
}
