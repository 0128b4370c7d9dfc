package dev.signalbox.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// C.4, row by row and in every combination, against the table read off the specification ([#expected]).
final class PrecedenceTest {
    private enum Phase {
        DRAFT,
        RUNNING,
        PAUSED,
        ROLLED_BACK
    }

    private enum Window {
        NONE,
        OPEN,
        NOT_YET,
        OVER
    }

    private enum Exempted {
        NO,
        INCLUDED,
        EXCLUDED
    }

    private enum Target {
        OFF,
        INTERNAL,
        SEGMENT,
        COUNT,
        SHARE
    }

    private enum Bucket {
        INSIDE,
        OUTSIDE
    }

    /// One combination.
    private record Combination(
            Optional<StopScope> stop,
            Phase phase,
            Window window,
            Exempted exempted,
            Target target,
            boolean internal,
            boolean member,
            Bucket bucket) {}

    private static final StageLadder LADDER = new StageLadder(
            "Every kind",
            List.of(
                    Stage.plain("OFF", new StageTarget.Off()),
                    Stage.plain("INTERNAL", new StageTarget.InternalActors()),
                    Stage.plain("SEGMENT", new StageTarget.SegmentMembers(World.RWANDA, new Percentage(50))),
                    Stage.plain("COUNT", new StageTarget.Count(2_500)),
                    Stage.plain("SHARE", new StageTarget.Share(new Percentage(25)))),
            Skipping.FORBIDDEN,
            1);

    private static final String INSIDE = subjectWithBucket(0, 2_500);
    private static final String OUTSIDE = subjectWithBucket(5_000, 10_000);

    @Test
    void everyCombinationIsDecidedAsTheTableSays() {
        List<Combination> combinations = combinations();
        assertEquals(5 * 4 * 4 * 3 * 5 * 2 * 2 * 2, combinations.size());
        for (Combination combination : combinations) {
            Decision decision =
                    scene(combination).compiled().evaluate(World.LINKS.value(), Subject.of(subject(combination)));
            assertEquals(expected(combination), decision, combination::toString);
        }
    }

    /// The table: the first line that applies decides.
    private static Decision expected(Combination of) {
        String stage = "stage:" + of.target();
        boolean live = of.phase() == Phase.RUNNING || of.phase() == Phase.PAUSED;
        if (of.stop().isPresent()) {
            return off(Reason.STOPPED, "stop:" + World.stop(1));
        }
        if (!live || of.target() == Target.OFF) {
            return off(Reason.FLAG_OFF, "flag");
        }
        if (of.window() == Window.NOT_YET || of.window() == Window.OVER) {
            return off(Reason.SCHEDULE_CLOSED, "schedule");
        }
        if (of.exempted() == Exempted.EXCLUDED) {
            return off(Reason.EXCLUDED, "exemption");
        }
        if (of.exempted() == Exempted.INCLUDED) {
            return on(Reason.INCLUDED, "exemption");
        }
        if (of.target() == Target.INTERNAL) {
            return of.internal() ? on(Reason.INTERNAL, stage) : off(Reason.NOT_INTERNAL, stage);
        }
        if (of.target() == Target.SEGMENT && !of.member()) {
            return off(Reason.NOT_IN_SEGMENT, stage);
        }
        return of.bucket() == Bucket.INSIDE ? on(Reason.IN_SHARE, stage) : off(Reason.BEYOND_SHARE, stage);
    }

    private static Decision on(Reason reason, String rule) {
        return new Decision(World.LINKS.value(), Outcome.ON, reason, rule);
    }

    private static Decision off(Reason reason, String rule) {
        return new Decision(World.LINKS.value(), Outcome.OFF, reason, rule);
    }

    private static List<Combination> combinations() {
        List<Optional<StopScope>> stops = List.of(
                Optional.empty(),
                Optional.of(new StopScope.Everything()),
                Optional.of(new StopScope.WholeEnvironment(World.PRODUCTION)),
                Optional.of(new StopScope.WholeApp(World.APP, World.PRODUCTION)),
                Optional.of(new StopScope.OneFlag(World.LINKS, World.PRODUCTION)));
        List<Combination> all = new ArrayList<>();
        for (var stop : stops) {
            for (var phase : Phase.values()) {
                for (var window : Window.values()) {
                    for (var exempted : Exempted.values()) {
                        for (var target : Target.values()) {
                            addSubjects(all, stop, phase, window, exempted, target);
                        }
                    }
                }
            }
        }
        return all;
    }

    private static void addSubjects(
            List<Combination> all,
            Optional<StopScope> stop,
            Phase phase,
            Window window,
            Exempted exempted,
            Target target) {
        for (boolean internal : List.of(true, false)) {
            for (boolean member : List.of(true, false)) {
                for (var bucket : Bucket.values()) {
                    all.add(new Combination(stop, phase, window, exempted, target, internal, member, bucket));
                }
            }
        }
    }

    private static Scene scene(Combination of) {
        String subject = subject(of);
        return new Scene(
                LADDER,
                phase(of),
                schedule(of.window()),
                exemptions(of.exempted(), subject),
                of.internal() ? Map.of(subject, subject) : Map.of(),
                Optional.of(new Segment(World.RWANDA, of.member() ? Set.of(subject) : Set.of(), List.of())),
                of.stop()
                        .map(scope -> StopLatch.CLEAR.engage(new EmergencyStop(
                                World.stop(1), scope, "ivo", "Ivo", World.START, "", Optional.empty())))
                        .orElse(StopLatch.CLEAR));
    }

    private static RolloutPhase phase(Combination of) {
        RolloutPhase running = new RolloutPhase.Running(of.target().ordinal(), World.START);
        return switch (of.phase()) {
            case DRAFT -> new RolloutPhase.Draft();
            case RUNNING -> running;
            case PAUSED -> new RolloutPhase.Paused(of.target().ordinal(), World.START, World.START);
            case ROLLED_BACK -> new RolloutPhase.RolledBack(running, World.START, "ivo");
        };
    }

    private static Schedule schedule(Window window) {
        var before = Optional.of(World.START.minus(Duration.ofHours(1)));
        var after = Optional.of(World.START.plus(Duration.ofHours(1)));
        return switch (window) {
            case NONE -> Schedule.ALWAYS;
            case OPEN -> new Schedule(before, after);
            case NOT_YET -> new Schedule(after, Optional.empty());
            case OVER -> new Schedule(Optional.empty(), before);
        };
    }

    private static Map<String, Exemption> exemptions(Exempted exempted, String subject) {
        return switch (exempted) {
            case NO -> Map.of();
            case INCLUDED -> Map.of(subject, new Exemption(subject, ExemptionEffect.FORCE_ENABLE, ""));
            case EXCLUDED -> Map.of(subject, new Exemption(subject, ExemptionEffect.FORCE_DISABLE, ""));
        };
    }

    private static String subject(Combination of) {
        return of.bucket() == Bucket.INSIDE ? INSIDE : OUTSIDE;
    }

    private static String subjectWithBucket(int from, int to) {
        long seed = CohortHash.seed(World.TENANT.value(), World.LINKS.value());
        return IntStream.range(0, 1_000)
                .mapToObj(number -> "user-" + number)
                .filter(key -> {
                    int bucket = CohortHash.bucket(CohortHash.hash(key), seed);
                    return from <= bucket && bucket < to;
                })
                .findFirst()
                .orElseThrow();
    }
}
