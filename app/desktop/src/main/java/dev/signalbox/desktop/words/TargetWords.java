package dev.signalbox.desktop.words;

import dev.signalbox.domain.ladder.StageTarget;
import java.util.Locale;

/// Whom a stage is for.
public final class TargetWords {
    private TargetWords() {}

    /// Such as `25 %`, `100 users` or `Internal people`.
    public static String of(StageTarget target) {
        return switch (target) {
            case StageTarget.Off() -> "Off";
            case StageTarget.InternalActors() -> "Internal people";
            case StageTarget.Share(var percentage) -> percentage.toString();
            case StageTarget.Count(long subjects) -> String.format(Locale.ROOT, "%,d users", subjects);
            case StageTarget.SegmentMembers(var segment, var percentage) -> percentage + " of " + segment;
        };
    }
}
