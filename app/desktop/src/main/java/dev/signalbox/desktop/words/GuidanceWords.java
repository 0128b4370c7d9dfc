package dev.signalbox.desktop.words;

import dev.signalbox.domain.guidance.Advisor;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import java.util.Locale;
import java.util.Optional;

/// What the product advises on a rollout, in one line, from the verdict that came with the state:
/// so it is there without asking anybody, and as old as the state is (F4).
public final class GuidanceWords {
    private GuidanceWords() {}

    /// Such as `P0 High error rate (>5 %): turn the flag off within 1 min`; absent while nobody is
    /// exposed or nothing was judged.
    public static Optional<String> of(Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Live
                ? rollout.assessment().map(GuidanceWords::of)
                : Optional.empty();
    }

    private static String of(Assessment assessment) {
        return switch (Advisor.advise(assessment, Tally.NONE)) {
            case Guidance.NothingToDo(var why) -> "Nothing to do: " + why;
            case Guidance.Unknown(var why) -> "Too little is known; turning the flag off is safe. " + why;
            case Guidance.RollBack(var row, var level, var then, var because, var why) ->
                row(row, row.methods().isEmpty() ? level.act() : row.method())
                        + row.timeToContain()
                                .map(time -> " within " + time.toMinutes() + " min")
                                .orElse("");
            case Guidance.FixForward(var row, var because, var why) -> row(row, row.method());
        };
    }

    private static String row(MatrixRow row, String method) {
        return row.severity() + " " + row.issue() + ": "
                + method.substring(0, 1).toLowerCase(Locale.ROOT)
                + method.substring(1);
    }
}
