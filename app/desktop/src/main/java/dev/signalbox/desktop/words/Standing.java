package dev.signalbox.desktop.words;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a rollout stands, as every list of the console says it: shape, words, share.
///
/// @param words what the status says, such as `25 %` or `Errors 2.4 %, limit 1 %`
public record Standing(Status status, String words, Exposure exposure) {
    /// What needs a person first stands first.
    public static final List<Status> WORST_FIRST = List.of(
            Status.REGRESSING,
            Status.STOPPED,
            Status.HOLDING,
            Status.ROLLING,
            Status.UNKNOWN,
            Status.DRAFT,
            Status.OFF,
            Status.HEALTHY);

    /// Whether anybody may be exposed, so that there is something to measure.
    public enum Exposure {
        LIVE,
        NONE
    }

    /// How `rollout` stands in `state`.
    ///
    /// @param zone for times of day
    public static Standing of(State state, Rollout rollout, ZoneId zone) {
        return state.stopsOver(rollout.address()).stream()
                .findFirst()
                .map(live -> still(Status.STOPPED, "Stopped " + Times.clock(live.at(), zone) + " by " + live.byName()))
                .orElseGet(() -> unstopped(rollout, zone));
    }

    /// The stage's name and its share; one of them where they say the same.
    public static String share(Rollout rollout) {
        double percent = rollout.plannedPercent();
        String share = percent == Math.rint(percent)
                ? String.format(Locale.ROOT, "%.0f %%", percent)
                : String.format(Locale.ROOT, "%.2f %%", percent);
        return percent == 0 || rollout.stage().name().equals(share)
                ? rollout.stage().name()
                : rollout.stage().name() + ", " + share;
    }

    /// Its place among others, the worst first.
    public int rank() {
        return WORST_FIRST.indexOf(status);
    }

    private static Standing unstopped(Rollout rollout, ZoneId zone) {
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() -> still(Status.DRAFT, "Not started");
            case RolloutPhase.RolledBack(var before, var at, var by) ->
                still(Status.OFF, "Off, rolled back " + Times.clock(at, zone));
            case RolloutPhase.Paused paused -> live(Status.HOLDING, share(rollout) + ", paused");
            case RolloutPhase.Running running -> running(rollout);
        };
    }

    private static Standing running(Rollout rollout) {
        Optional<Verdict> verdict = rollout.assessment().map(found -> found.verdict());
        if (verdict.equals(Optional.of(Verdict.ROLLBACK))) {
            return live(Status.REGRESSING, judged(rollout));
        }
        if (verdict.equals(Optional.of(Verdict.HOLD))) {
            return live(Status.HOLDING, judged(rollout));
        }
        if (verdict.equals(Optional.of(Verdict.PASS)) && rollout.nextStage().isEmpty()) {
            return live(Status.HEALTHY, "On for everyone");
        }
        String measured = verdict.equals(Optional.of(Verdict.PASS)) ? "" : ", no data yet";
        return live(Status.ROLLING, share(rollout) + measured);
    }

    private static String judged(Rollout rollout) {
        return share(rollout) + " · " + HealthWords.of(rollout.assessment().orElseThrow());
    }

    private static Standing live(Status status, String words) {
        return new Standing(status, words, Exposure.LIVE);
    }

    private static Standing still(Status status, String words) {
        return new Standing(status, words, Exposure.NONE);
    }
}
