package dev.signalbox.desktop.plan;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.ladder.StageTarget;
import java.util.Optional;

/// The kinds of people a stage can be for, as a person chooses one.
enum Whom {
    NOBODY("Nobody"),
    INTERNAL("Internal people"),
    SHARE("A share of everybody"),
    COUNT("A number of subjects"),
    SEGMENT("A share of a segment");

    private final String label;

    Whom(String label) {
        this.label = label;
    }

    static Whom of(StageTarget target) {
        return switch (target) {
            case StageTarget.Off() -> NOBODY;
            case StageTarget.InternalActors() -> INTERNAL;
            case StageTarget.Share share -> SHARE;
            case StageTarget.Count count -> COUNT;
            case StageTarget.SegmentMembers members -> SEGMENT;
        };
    }

    /// The target of this kind nearest to `before`.
    ///
    /// @param segment the one to begin with, if there is any
    StageTarget target(StageTarget before, Optional<SegmentKey> segment, long population) {
        int percent = Math.clamp(Math.round(before.plannedPercent(population)), 0, 100);
        return switch (this) {
            case NOBODY -> new StageTarget.Off();
            case INTERNAL -> new StageTarget.InternalActors();
            case SHARE -> new StageTarget.Share(new Percentage(percent));
            case COUNT -> new StageTarget.Count(population * percent / 100);
            case SEGMENT ->
                new StageTarget.SegmentMembers(
                        segment.orElseThrow(() -> new InvalidValueException(
                                "segment", "there is no segment yet", "Make one under Segments first.")),
                        percent == 0 ? Percentage.ALL : new Percentage(percent));
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
