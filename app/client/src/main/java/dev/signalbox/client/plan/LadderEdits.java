package dev.signalbox.client.plan;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a person can do to a ladder rung by rung, by keyboard and by drag alike. Pure; the off stage stays where it is.
public final class LadderEdits {
    private LadderEdits() {}

    /// `ladder` with one more rung above `index`, half way to the next one.
    public static StageLadder insertAfter(StageLadder ladder, int index) {
        int below = percent(ladder.stage(index).target());
        int above = index < ladder.last() ? percent(ladder.stage(index + 1).target()) : 100;
        int between = Math.max(1, (below + Math.max(below, above)) / 2);
        List<Stage> stages = new ArrayList<>(ladder.stages());
        stages.add(index + 1, Stage.plain(between + " %", share(between)));
        int retry = ladder.retryStage() > index ? ladder.retryStage() + 1 : ladder.retryStage();
        return new StageLadder(ladder.name(), stages, ladder.skipping(), retry);
    }

    /// `ladder` without the rung `index`.
    ///
    /// @throws InvalidValueException for the off stage, or the only rung above it
    public static StageLadder remove(StageLadder ladder, int index) {
        aboveOff(index);
        if (ladder.last() == 1) {
            throw new InvalidValueException(
                    "ladder.stages", "this is the only stage above off", "Change it, or add another one first.");
        }
        List<Stage> stages = new ArrayList<>(ladder.stages());
        stages.remove(index);
        int retry = ladder.retryStage() > index ? ladder.retryStage() - 1 : ladder.retryStage();
        return new StageLadder(ladder.name(), stages, ladder.skipping(), Math.min(retry, stages.size() - 1));
    }

    /// `ladder` with the rung `from` at place `to`; whatever place is meant, it stays above off.
    ///
    /// @throws InvalidValueException for the off stage
    public static StageLadder move(StageLadder ladder, int from, int to) {
        aboveOff(from);
        int target = Math.clamp(to, 1, ladder.last());
        List<Stage> stages = new ArrayList<>(ladder.stages());
        stages.add(target, stages.remove(from));
        return new StageLadder(ladder.name(), stages, ladder.skipping(), moved(ladder.retryStage(), from, target));
    }

    /// `ladder` with the share of rung `index` changed by `points` percentage points, as far as 0 and 100 %; a number
    /// of subjects changes by as many hundredths of `population`. A rung without a share stays as it is.
    public static StageLadder raise(StageLadder ladder, int index, int points, long population) {
        Stage stage = ladder.stage(index);
        return switch (stage.target()) {
            case StageTarget.Off() -> ladder;
            case StageTarget.InternalActors() -> ladder;
            case StageTarget.Share(var share) -> shared(ladder, index, share.value() + points);
            case StageTarget.SegmentMembers(var segment, var share) -> shared(ladder, index, share.value() + points);
            case StageTarget.Count(long subjects) -> {
                long step = Math.max(1, population / 100) * points;
                long count = Math.clamp(subjects + step, 0, population);
                yield change(ladder, index, old -> StageEdits.aimedAt(old, new StageTarget.Count(count)));
            }
        };
    }

    /// `ladder` with the share of rung `index` at `percent`, as far as 0 and 100 %. A rung that goes by its share goes
    /// by the new one. One without a share stays as it is.
    public static StageLadder shared(StageLadder ladder, int index, int percent) {
        Percentage share = new Percentage(Math.clamp(percent, 0, 100));
        Stage stage = ladder.stage(index);
        return switch (stage.target()) {
            case StageTarget.Off() -> ladder;
            case StageTarget.InternalActors() -> ladder;
            case StageTarget.Count count -> ladder;
            case StageTarget.Share(var old) -> retarget(ladder, index, old, new StageTarget.Share(share));
            case StageTarget.SegmentMembers(var segment, var old) ->
                retarget(ladder, index, old, new StageTarget.SegmentMembers(segment, share));
        };
    }

    /// `ladder` with rung `index` as `edit` makes it.
    ///
    /// @throws InvalidValueException when `edit` does, or for the off stage
    public static StageLadder change(StageLadder ladder, int index, UnaryOperator<Stage> edit) {
        aboveOff(index);
        List<Stage> stages = new ArrayList<>(ladder.stages());
        stages.set(index, edit.apply(ladder.stage(index)));
        return new StageLadder(ladder.name(), stages, ladder.skipping(), ladder.retryStage());
    }

    /// `ladder` under another name.
    public static StageLadder named(StageLadder ladder, String name) {
        return new StageLadder(name, ladder.stages(), ladder.skipping(), ladder.retryStage());
    }

    /// `ladder` with `retryStage` as the rung where it goes on after a stop or rollback.
    public static StageLadder retrying(StageLadder ladder, int retryStage) {
        return new StageLadder(ladder.name(), ladder.stages(), ladder.skipping(), retryStage);
    }

    /// `ladder` with another rule on leaving rungs out.
    public static StageLadder skipping(StageLadder ladder, Skipping skipping) {
        return new StageLadder(ladder.name(), ladder.stages(), skipping, ladder.retryStage());
    }

    /// Rung `index` moved on by `advance`.
    public static StageLadder advancing(StageLadder ladder, int index, Advance advance) {
        return change(ladder, index, stage -> stage.advancing(advance));
    }

    private static StageLadder retarget(StageLadder ladder, int index, Percentage old, StageTarget target) {
        return change(ladder, index, stage -> {
            Stage aimed = StageEdits.aimedAt(stage, target);
            return stage.name().equals(old.toString()) ? StageEdits.named(aimed, percent(target) + " %") : aimed;
        });
    }

    private static int moved(int retry, int from, int to) {
        if (retry == from) {
            return to;
        }
        int without = retry > from ? retry - 1 : retry;
        return without >= to ? without + 1 : without;
    }

    private static void aboveOff(int index) {
        if (index < 1) {
            throw new InvalidValueException(
                    "ladder.stages", "every ladder begins with off", "Choose a stage above it.");
        }
    }

    private static StageTarget share(int percent) {
        return new StageTarget.Share(new Percentage(percent));
    }

    private static int percent(StageTarget target) {
        return switch (target) {
            case StageTarget.Off() -> 0;
            case StageTarget.InternalActors() -> 0;
            case StageTarget.Count count -> 0;
            case StageTarget.Share(var share) -> share.value();
            case StageTarget.SegmentMembers(var segment, var share) -> share.value();
        };
    }
}
