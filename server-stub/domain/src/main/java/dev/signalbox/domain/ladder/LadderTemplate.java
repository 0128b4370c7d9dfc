package dev.signalbox.domain.ladder;

/// A ladder that rollouts can be laid out by, under its own name.
///
/// @param standing whether new rollouts may still use it
public record LadderTemplate(StageLadder ladder, Standing standing) {
    /// Whether a template is still offered.
    public enum Standing {
        OFFERED,
        /// Kept for the record: rollouts that were laid out by it go on.
        RETIRED
    }

    /// The name it goes by.
    public String name() {
        return ladder.name();
    }
}
