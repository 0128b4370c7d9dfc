package dev.signalbox.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.Queue;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.scope.EffectiveStage;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CompiledFlagsTest {
    @Test
    void unknownFlagIsOff() {
        CompiledFlags flags = Scene.on(World.ladder(), 4).compiled();

        assertEquals(
                new Decision("no-flag", Outcome.OFF, Reason.UNKNOWN_FLAG, "none"),
                flags.evaluate("no-flag", Subject.of("user-1")));
        assertEquals(Optional.empty(), flags.explain(new FlagKey("no-flag"), Subject.of("user-1")));
    }

    @Test
    void segmentThatIsMissingAdmitsNobody() {
        CompiledFlags flags = Scene.on(World.ladder(), 2).compiled();

        assertEquals(Reason.NOT_IN_SEGMENT, reason(flags, "user-1", Map.of("country", "RW")));
    }

    @Test
    void everyConditionHasToHold() {
        Map<String, Object> fits = Map.of("country", "RW", "plan", "pro", "phone", "+250788", "age", 18, "risk", 0.5);

        assertTrue(admits(fits));
        assertEquals(false, admits(with(fits, "country", "UG")));
        assertEquals(false, admits(with(fits, "plan", "free")));
        assertEquals(false, admits(with(fits, "phone", "+256788")));
        assertEquals(false, admits(with(fits, "age", 17.999)));
        assertEquals(false, admits(with(fits, "risk", 0.501)));
    }

    @Test
    void attributeThatIsMissingOrOfAnotherKindMatchesNothing() {
        Map<String, Object> fits = Map.of("country", "RW", "plan", "pro", "phone", "+250788", "age", 18, "risk", 0.5);

        for (String attribute : fits.keySet()) {
            Map<String, Object> lacking = new HashMap<>(fits);
            lacking.remove(attribute);
            assertEquals(false, admits(lacking), attribute);
            assertEquals(false, admits(with(fits, attribute, List.of("RW"))), attribute);
        }
        assertEquals(false, admits(with(fits, "age", "18")));
    }

    @Test
    void missingAttributeDoesNotEqualTheWordNull() {
        Segment segment = new Segment(World.RWANDA, Set.of(), List.of(new Condition.Equals("country", "null")));
        CompiledFlags flags = Scene.on(World.ladder(), 2).with(segment).compiled();

        assertEquals(Reason.NOT_IN_SEGMENT, reason(flags, "user-1", Map.of()));
    }

    @Test
    void explanationHasTheBucketAndHowManyAreAdmitted() {
        CompiledFlags flags = Scene.on(World.ladder(), 3).compiled();
        Subject subject = Subject.of("user-1");
        long seed = CohortHash.seed("easymo", "deeplinks.enabled");

        int bucket = CohortHash.bucket(CohortHash.hash("user-1"), seed);

        assertEquals(
                Optional.of(new Explanation(
                        flags.evaluate("deeplinks.enabled", subject),
                        bucket,
                        2_500,
                        new EffectiveStage(3, Optional.empty()),
                        Set.of(Strategy.PERCENTAGE),
                        new Placement(Optional.empty(), Priority.LAST, Queue.place(Priority.LAST, bucket)))),
                flags.explain(World.LINKS, subject));
    }

    @Test
    void raisingAStageRemovesNobodyOnAnyLadder() {
        List<StageLadder> ladders = List.of(
                SeedLadders.canary5(),
                SeedLadders.launchPlan7(),
                SeedLadders.deepLinkPlan(Duration.ofSeconds(1)),
                SeedLadders.freePercentage());
        for (StageLadder ladder : ladders) {
            Set<String> on = Set.of();
            for (int stage = 1; stage <= ladder.last(); stage++) {
                Set<String> now = on(Scene.on(ladder, stage).compiled());
                assertEquals(Set.of(), minus(on, now), ladder.name() + ", stage " + stage);
                on = now;
            }
            assertEquals(2_000, on.size(), ladder.name());
        }
    }

    @Test
    void countIsTakenAsAShareRoundedDown() {
        assertEquals(100, new StageTarget.Count(100).buckets(10_000));
        assertEquals(3_333, new StageTarget.Count(1).buckets(3));
        assertEquals(0, new StageTarget.Count(1).buckets(10_001));
        assertEquals(10_000, new StageTarget.Count(50).buckets(20));
        assertEquals(0, new StageTarget.Count(0).buckets(20));
        assertEquals(5_000, new StageTarget.Count(Long.MAX_VALUE / 2).buckets(Long.MAX_VALUE - 1));
        for (int subjects = 0; subjects <= 125; subjects++) {
            assertEquals(subjects * 80, new StageTarget.Count(subjects).buckets(125));
        }
    }

    @Test
    void bulkAnswerIsInTheOrderOfKeysAndEqualsTheSingleAnswers() {
        CompiledFlags flags = Scene.on(World.ladder(), 3).compiled();
        Subject subject = Subject.of("user-1");

        assertEquals(List.of(flags.evaluate("deeplinks.enabled", subject)), flags.evaluateAll(subject));
    }

    private static boolean admits(Map<String, Object> attributes) {
        Segment segment = new Segment(
                World.RWANDA,
                Set.of(),
                List.of(
                        new Condition.Equals("country", "RW"),
                        new Condition.OneOf("plan", Set.of("pro", "team")),
                        new Condition.StartsWith("phone", "+250"),
                        new Condition.AtLeast("age", 18),
                        new Condition.AtMost("risk", 0.5)));
        StageLadder everyMember = new StageLadder(
                "Members",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        Stage.plain("Members", new StageTarget.SegmentMembers(World.RWANDA, Percentage.ALL))),
                Skipping.FORBIDDEN,
                1);
        CompiledFlags flags = Scene.on(everyMember, 1).with(segment).compiled();
        return reason(flags, "user-1", attributes) == Reason.IN_SHARE;
    }

    private static Reason reason(CompiledFlags flags, String key, Map<String, Object> attributes) {
        return flags.evaluate(World.LINKS.value(), new Subject(key, attributes)).reason();
    }

    private static Map<String, Object> with(Map<String, Object> attributes, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(attributes);
        changed.put(name, value);
        return changed;
    }

    private static Set<String> on(CompiledFlags flags) {
        return IntStream.range(0, 2_000)
                .mapToObj(number -> "user-" + number)
                .filter(key ->
                        flags.evaluate(World.LINKS.value(), Subject.of(key)).isOn())
                .collect(Collectors.toSet());
    }

    private static Set<String> minus(Set<String> all, Set<String> gone) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(gone);
        return rest;
    }
}
