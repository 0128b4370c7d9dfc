package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.pipeline.Pipeline.Step;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.desktop.words.TargetWords;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// From the state to the pipeline. Pure.
final class PipelineDrawing {
    /// A ladder of more stages than this is folded: percent by percent it has a hundred.
    private static final int MOST_STEPS = 10;

    private final State state;
    private final Instant now;
    private final ZoneId zone;

    private PipelineDrawing(State state, Instant now, ZoneId zone) {
        this.state = state;
        this.now = now;
        this.zone = zone;
    }

    /// @param zone for times of day
    static Pipeline of(State state, Instant now, ZoneId zone) {
        PipelineDrawing drawing = new PipelineDrawing(state, now, zone);
        List<Rollout> travelling = state.rollouts()
                .values()
                .sorted(Comparator.<Rollout, FlagKey>comparing(
                                rollout -> rollout.address().flag())
                        .thenComparing(drawing::turn)
                        .thenComparing(rollout -> rollout.address().environment()))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (Rollout rollout : travelling) {
            Optional<FlagAddress> before = lanes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(lanes.getLast().address())
                            .filter(last -> last.flag().equals(rollout.address().flag()));
            lanes.add(drawing.lane(rollout, before));
        }
        return new Pipeline(lanes);
    }

    /// Development before staging before production.
    private EnvironmentKind turn(Rollout rollout) {
        return state.environments()
                .get(rollout.address().environment())
                .map(Environment::kind)
                .orElse(EnvironmentKind.LOCAL);
    }

    private Lane lane(Rollout rollout, Optional<FlagAddress> after) {
        Standing standing = Standing.of(state, rollout, zone);
        GuidanceNote guidance = GuidanceNote.of(state, rollout);
        return new Lane(
                rollout.address(),
                state.environments()
                        .get(rollout.address().environment())
                        .map(Environment::name)
                        .orElse(rollout.address().environment().value()),
                standing.status(),
                standing.words(),
                guidance.isIdle() ? "" : guidance.words(),
                steps(rollout),
                after);
    }

    /// All of a short ladder; of a long one the first stage, the one in force, the next and the last, and what lies
    /// between them as one.
    private List<Step> steps(Rollout rollout) {
        int last = rollout.ladder().last();
        int here = rollout.stageIndex();
        IntStream shown = last > MOST_STEPS ? IntStream.of(1, here, here + 1, last) : IntStream.rangeClosed(1, last);
        Set<Integer> alone = shown.boxed().collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        int stage = 1;
        while (stage <= last) {
            int end = stage;
            while (!alone.contains(stage) && end < last && !alone.contains(end + 1)) {
                end++;
            }
            steps.add(end == stage ? step(rollout, stage) : folded(rollout, stage, end));
            stage = end + 1;
        }
        return steps;
    }

    /// The stages `from` to `to`, all of them done or all to come.
    private static Step folded(Rollout rollout, int from, int to) {
        boolean passed = to < rollout.upIndex();
        String name = (to - from + 1) + " stages";
        String target = target(rollout, from) + " to " + target(rollout, to);
        Gate gate = new Gate(name, target, passed ? Gate.Standing.PASSED : Gate.Standing.LATER, "");
        return new Step(name, target, passed ? Step.Place.DONE : Step.Place.TO_COME, Optional.of(gate));
    }

    private static String target(Rollout rollout, int stage) {
        return TargetWords.of(rollout.ladder().stage(stage).target());
    }

    private Step step(Rollout rollout, int stage) {
        int here = rollout.stageIndex();
        boolean live = rollout.phase() instanceof RolloutPhase.Live;
        Step.Place place = live && stage == here
                ? Step.Place.HERE
                : stage < rollout.upIndex() ? Step.Place.DONE : Step.Place.TO_COME;
        String name = rollout.ladder().stage(stage).name();
        String target = target(rollout, stage);
        return new Step(name, target, place, Optional.of(gate(rollout, stage, name, target)));
    }

    private Gate gate(Rollout rollout, int stage, String name, String target) {
        if (stage < rollout.upIndex()) {
            return new Gate(name, target, Gate.Standing.PASSED, "");
        }
        if (stage > rollout.upIndex()) {
            return new Gate(name, target, Gate.Standing.LATER, "");
        }
        Waiting waiting = Waiting.of(state, rollout, now, zone);
        return new Gate(name, target, waiting.standing(), waiting.words());
    }
}
