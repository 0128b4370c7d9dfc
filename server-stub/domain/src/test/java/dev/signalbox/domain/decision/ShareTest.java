package dev.signalbox.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverrideEffect;
import dev.signalbox.domain.override.OverrideKey;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideSource;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 100,000 subjects on every ladder that ships: each stage turns on the share it says, and nobody goes off on the way
/// up (S1-33, S3-62).
final class ShareTest {
    private static final int SUBJECTS = 100_000;
    private static final List<Subject> ALL = IntStream.range(0, SUBJECTS)
            .mapToObj(number -> Subject.of("user-" + number))
            .toList();
    private static final Table<String, SubjectCategory> CATEGORIES = categories();
    private static final Registers SIZE_TOO = Registers.EMPTY.with(
            Overrides.REGISTER,
            new ObservedOverride(
                    OverridePrefix.GLOBAL,
                    OverrideKey.ROLLOUT_STRATEGY,
                    "repository_size",
                    new OverrideEffect.By(Strategy.REPOSITORY_SIZE),
                    OverrideSource.ENVIRONMENT_VARIABLE,
                    World.START,
                    Optional.empty()));

    @Test
    void everyStageOfEveryLadderAdmitsItsShareAndRemovesNobody() {
        for (StageLadder ladder : List.of(
                SeedLadders.canary5(),
                SeedLadders.launchPlan7(),
                SeedLadders.deepLinkPlan(Duration.ofSeconds(1)),
                SeedLadders.freePercentage())) {
            BitSet before = new BitSet();
            for (int stage = 1; stage <= ladder.last(); stage++) {
                String where = ladder.name() + ", stage " + stage;
                BitSet now = on(ladder, stage);
                BitSet lost = (BitSet) before.clone();
                lost.andNot(now);

                assertEquals(0, lost.cardinality(), where);
                assertShare(ladder.stage(stage).target().buckets(Scene.POPULATION) / 10_000.0, now, where);
                before = now;
            }
            assertEquals(SUBJECTS, before.cardinality(), ladder.name());
        }
    }

    /// By size, each priority takes its own part of the way up: those of 100 the first hundredth, and so on. The same
    /// 100,000, a fifth of each category that ships.
    @Test
    void bySizeEveryStageAdmitsItsShareOfEachCategoryAndRemovesNobody() {
        for (StageLadder ladder : List.of(SeedLadders.canary5(), SeedLadders.launchPlan7())) {
            BitSet before = new BitSet();
            for (int stage = 1; stage <= ladder.last(); stage++) {
                String where = ladder.name() + " by size, stage " + stage;
                BitSet now = on(bySize(ladder, stage, Registers.EMPTY, Strategy.REPOSITORY_SIZE));
                BitSet lost = (BitSet) before.clone();
                lost.andNot(now);

                assertEquals(0, lost.cardinality(), where);
                assertSharesBySize(ladder.stage(stage).target().buckets(Scene.POPULATION), now, where);
                before = now;
            }
            assertEquals(SUBJECTS, before.cardinality(), ladder.name());
        }
    }

    /// An override may ask for sizes as well; then only those are on whom both admit.
    @Test
    void byBothExactlyThoseAreOnWhomBothAdmit() {
        StageLadder ladder = SeedLadders.canary5();
        int stage = ladder.last() - 1;
        BitSet expected = on(ladder, stage);
        expected.and(on(bySize(ladder, stage, Registers.EMPTY, Strategy.REPOSITORY_SIZE)));

        BitSet both = on(bySize(ladder, stage, SIZE_TOO, Strategy.PERCENTAGE));

        assertEquals(expected, both);
        assertTrue(both.cardinality() > 0);
    }

    private static Scene bySize(StageLadder ladder, int stage, Registers registers, Strategy strategy) {
        return new Scene(
                ladder,
                new RolloutPhase.Running(stage, World.START),
                Schedule.ALWAYS,
                Map.of(),
                Map.of(),
                Optional.empty(),
                StopLatch.CLEAR,
                registers.with(Categories.REGISTER, CATEGORIES),
                Optional.of(strategy));
    }

    private static void assertSharesBySize(int buckets, BitSet on, String where) {
        List<CategoryRule> rules = CategoryRules.DEFAULT.rules();
        for (int category = 0; category < rules.size(); category++) {
            Priority priority = rules.get(category).priority();
            double share = Math.clamp(buckets / 10_000.0 * 101 - (100 - priority.value()), 0, 1);
            int each = SUBJECTS / rules.size();
            int all = 0;
            for (int index = category; index < SUBJECTS; index += rules.size()) {
                all += on.get(index) ? 1 : 0;
            }
            double allowed = 5 * Math.sqrt(each * share * (1 - share)) + 0.5;
            int admitted = all;
            assertTrue(Math.abs(admitted - each * share) <= allowed, () -> where + ", " + priority + ": " + admitted);
        }
    }

    private static Table<String, SubjectCategory> categories() {
        List<CategoryRule> rules = CategoryRules.DEFAULT.rules();
        Map<String, SubjectCategory> all = new HashMap<>();
        for (int index = 0; index < SUBJECTS; index++) {
            CategoryRule rule = rules.get(index % rules.size());
            String key = "user-" + index;
            all.put(
                    key,
                    new SubjectCategory(
                            key,
                            SubjectPurpose.ORDINARY,
                            rule.from(),
                            0,
                            Optional.empty(),
                            rule.category(),
                            rule.priority(),
                            World.START,
                            World.START));
        }
        return Table.of(all);
    }

    /// Five standard deviations of a fair draw: chance alone breaks it once in two million.
    private static void assertShare(double share, BitSet on, String where) {
        double allowed = 5 * Math.sqrt(SUBJECTS * share * (1 - share));
        assertTrue(Math.abs(on.cardinality() - SUBJECTS * share) <= allowed, () -> where + ": " + on.cardinality());
    }

    private static BitSet on(StageLadder ladder, int stage) {
        return on(Scene.on(ladder, stage));
    }

    private static BitSet on(Scene scene) {
        CompiledFlags flags = scene.compiled();
        BitSet on = new BitSet(SUBJECTS);
        for (int index = 0; index < SUBJECTS; index++) {
            if (flags.evaluate(World.LINKS.value(), ALL.get(index)).isOn()) {
                on.set(index);
            }
        }
        return on;
    }
}
