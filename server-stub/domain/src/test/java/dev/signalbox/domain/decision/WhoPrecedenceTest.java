package dev.signalbox.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.FlagPrefix;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverrideEffect;
import dev.signalbox.domain.override.OverrideKey;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideSource;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.scope.ScopeHolds;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// C.4 with overrides, strategies, kinds of exemption, sizes and scopes, in every combination, against the table read
/// off the specification ([#expected]). [PrecedenceTest] has every kind of stop, phase and schedule.
final class WhoPrecedenceTest {
    private enum Overridden {
        NO,
        STOP,
        NOBODY,
        TEN_PERCENT,
        LISTED_ONLY,
        BY_SIZE_TOO
    }

    private enum Exempted {
        NO,
        INCLUDED,
        EXCLUDED,
        PUBLISHER_INCLUDED,
        PUBLISHER_EXCLUDED,
        INCLUDED_AND_PUBLISHER_EXCLUDED
    }

    private enum Target {
        OFF,
        INTERNAL,
        SEGMENT,
        COUNT,
        SHARE
    }

    /// Everything but the subject's bucket: all subjects of one combination are decided by one compiled flag.
    private record Combination(
            boolean stopped,
            Overridden overridden,
            boolean live,
            boolean scopeHeldOff,
            boolean open,
            Exempted exempted,
            Target target,
            boolean internal,
            boolean member,
            Strategy strategy,
            boolean early) {}

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

    private static final OverridePrefix HYBRID = new OverridePrefix("HYBRID");

    /// Within 10 %; within 25 % but not 10 %; beyond 50 %.
    private static final List<String> SUBJECTS =
            List.of(subjectWithBucket(0, 1_000), subjectWithBucket(1_000, 2_500), subjectWithBucket(5_000, 10_000));

    /// Made once for what they depend on: making them takes longer than deciding.
    private static final Map<List<Object>, Registers> REGISTERS = new HashMap<>();

    private static final Map<String, String> ALL_INTERNAL = all();
    private static final List<Boolean> EITHER = List.of(true, false);

    @Test
    void everyCombinationIsDecidedAsTheTableSays() {
        List<Combination> combinations = combinations();
        assertEquals(2 * 6 * 2 * 2 * 2 * 6 * 5 * 2 * 2 * 3 * 2, combinations.size());
        for (Combination combination : combinations) {
            CompiledFlags flags = scene(combination).compiled();
            for (String subject : SUBJECTS) {
                Decision decision =
                        flags.evaluate(World.LINKS.value(), new Subject(subject, Map.of("publisher_id", "acme")));

                assertEquals(expected(combination, bucket(subject)), decision, () -> combination + " " + subject);
            }
        }
    }

    /// The table: the first line that applies decides.
    private static Decision expected(Combination of, int bucket) {
        String stage = "stage:" + of.target();
        if (of.stopped()) {
            return off(Reason.STOPPED, "stop:" + World.stop(1));
        }
        if (of.overridden() == Overridden.STOP) {
            return off(Reason.STOPPED, "override:HYBRID_EMERGENCY_STOP");
        }
        int ceiling = switch (of.overridden()) {
            case NOBODY -> 0;
            case TEN_PERCENT -> 1_000;
            case NO, STOP, LISTED_ONLY, BY_SIZE_TOO -> 10_000;
        };
        if (bucket >= ceiling) {
            return off(Reason.OVERRIDDEN, "override:HYBRID_ROLLOUT_PERCENTAGE");
        }
        if (!of.live() || of.target() == Target.OFF || of.scopeHeldOff()) {
            return off(Reason.FLAG_OFF, "flag");
        }
        if (!of.open()) {
            return off(Reason.SCHEDULE_CLOSED, "schedule");
        }
        switch (of.exempted()) {
            case EXCLUDED, PUBLISHER_EXCLUDED, INCLUDED_AND_PUBLISHER_EXCLUDED -> {
                return off(Reason.EXCLUDED, "exemption");
            }
            case INCLUDED, PUBLISHER_INCLUDED -> {
                return on(Reason.INCLUDED, "exemption");
            }
            case NO -> {}
        }
        if (of.target() == Target.INTERNAL) {
            return of.internal() ? on(Reason.INTERNAL, stage) : off(Reason.NOT_INTERNAL, stage);
        }
        if (of.target() == Target.SEGMENT && !of.member()) {
            return off(Reason.NOT_IN_SEGMENT, stage);
        }
        if (of.strategy() == Strategy.WHITELIST || of.overridden() == Overridden.LISTED_ONLY) {
            return off(Reason.NOT_LISTED, "strategy:whitelist");
        }
        if (of.strategy() == Strategy.REPOSITORY_SIZE) {
            return of.early() ? on(Reason.EARLY_BY_SIZE, stage) : off(Reason.LATER_BY_SIZE, stage);
        }
        boolean both = of.overridden() == Overridden.BY_SIZE_TOO;
        if (both && !of.early()) {
            return off(Reason.LATER_BY_SIZE, stage);
        }
        int share = of.target() == Target.SEGMENT ? 5_000 : 2_500;
        return bucket < share
                ? on(both ? Reason.EARLY_BY_SIZE : Reason.IN_SHARE, stage)
                : off(Reason.BEYOND_SHARE, stage);
    }

    private static Decision on(Reason reason, String rule) {
        return new Decision(World.LINKS.value(), Outcome.ON, reason, rule);
    }

    private static Decision off(Reason reason, String rule) {
        return new Decision(World.LINKS.value(), Outcome.OFF, reason, rule);
    }

    private static List<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        for (boolean stopped : EITHER) {
            for (Overridden overridden : Overridden.values()) {
                for (boolean live : EITHER) {
                    for (boolean held : EITHER) {
                        for (boolean open : EITHER) {
                            for (Exempted exempted : Exempted.values()) {
                                addStages(all, stopped, overridden, live, held, open, exempted);
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static void addStages(
            List<Combination> all,
            boolean stopped,
            Overridden overridden,
            boolean live,
            boolean held,
            boolean open,
            Exempted exempted) {
        for (Target target : Target.values()) {
            for (boolean internal : EITHER) {
                for (boolean member : EITHER) {
                    for (Strategy strategy : Strategy.values()) {
                        for (boolean early : EITHER) {
                            all.add(new Combination(
                                    stopped,
                                    overridden,
                                    live,
                                    held,
                                    open,
                                    exempted,
                                    target,
                                    internal,
                                    member,
                                    strategy,
                                    early));
                        }
                    }
                }
            }
        }
    }

    private static Scene scene(Combination of) {
        RolloutPhase running = new RolloutPhase.Running(of.target().ordinal(), World.START);
        return new Scene(
                LADDER,
                of.live() ? running : new RolloutPhase.RolledBack(running, World.START, "ivo"),
                of.open() ? Schedule.ALWAYS : new Schedule(Optional.empty(), Optional.of(World.START)),
                exemptions(of.exempted()),
                of.internal() ? ALL_INTERNAL : Map.of(),
                Optional.of(new Segment(World.RWANDA, of.member() ? Set.copyOf(SUBJECTS) : Set.of(), List.of())),
                of.stopped() ? STOPPED : StopLatch.CLEAR,
                REGISTERS.computeIfAbsent(
                        List.of(of.overridden(), of.scopeHeldOff(), of.early()), none -> registers(of)),
                Optional.of(of.strategy()));
    }

    private static final StopLatch STOPPED = StopLatch.CLEAR.engage(new EmergencyStop(
            World.stop(1), new StopScope.Everything(), "ivo", "Ivo", World.START, "", Optional.empty()));

    private static Map<String, Exemption> exemptions(Exempted exempted) {
        Map<String, Exemption> all = new HashMap<>();
        for (String subject : SUBJECTS) {
            switch (exempted) {
                case INCLUDED, INCLUDED_AND_PUBLISHER_EXCLUDED ->
                    put(all, new Exemption(subject, ExemptionEffect.FORCE_ENABLE, ""));
                case EXCLUDED -> put(all, new Exemption(subject, ExemptionEffect.FORCE_DISABLE, ""));
                case NO, PUBLISHER_INCLUDED, PUBLISHER_EXCLUDED -> {}
            }
        }
        switch (exempted) {
            case PUBLISHER_INCLUDED -> put(all, publisher(ExemptionEffect.FORCE_ENABLE));
            case PUBLISHER_EXCLUDED, INCLUDED_AND_PUBLISHER_EXCLUDED ->
                put(all, publisher(ExemptionEffect.FORCE_DISABLE));
            case NO, INCLUDED, EXCLUDED -> {}
        }
        return all;
    }

    private static Exemption publisher(ExemptionEffect effect) {
        return new Exemption("acme", effect, "", Optional.of(SubjectKind.PUBLISHER));
    }

    private static void put(Map<String, Exemption> exemptions, Exemption exemption) {
        exemptions.put(exemption.key(), exemption);
    }

    private static Registers registers(Combination of) {
        Registers registers =
                Registers.EMPTY.with(Overrides.PREFIXES, new FlagPrefix(World.LINKS, Optional.of(HYBRID)));
        for (String subject : of.early() ? SUBJECTS : List.<String>of()) {
            registers = registers.with(Categories.REGISTER, test(subject));
        }
        if (of.scopeHeldOff()) {
            registers = registers.with(
                    Scopes.REGISTER,
                    new ScopeHolds(World.IN_PRODUCTION, List.of(new ScopeHold(SubjectKind.PUBLISHER, "acme", 0))));
        }
        return switch (of.overridden()) {
            case NO -> registers;
            case STOP -> overridden(registers, OverrideKey.EMERGENCY_STOP, new OverrideEffect.Stop());
            case NOBODY ->
                overridden(registers, OverrideKey.ROLLOUT_PERCENTAGE, new OverrideEffect.Share(Percentage.NONE));
            case TEN_PERCENT ->
                overridden(registers, OverrideKey.ROLLOUT_PERCENTAGE, new OverrideEffect.Share(new Percentage(10)));
            case LISTED_ONLY ->
                overridden(registers, OverrideKey.ROLLOUT_STRATEGY, new OverrideEffect.By(Strategy.WHITELIST));
            case BY_SIZE_TOO ->
                overridden(registers, OverrideKey.ROLLOUT_STRATEGY, new OverrideEffect.By(Strategy.REPOSITORY_SIZE));
        };
    }

    private static Registers overridden(Registers registers, OverrideKey key, OverrideEffect effect) {
        return registers.with(
                Overrides.REGISTER,
                new ObservedOverride(
                        HYBRID,
                        key,
                        "as it was",
                        effect,
                        OverrideSource.ENVIRONMENT_VARIABLE,
                        World.START,
                        Optional.empty()));
    }

    private static SubjectCategory test(String subject) {
        return new SubjectCategory(
                subject,
                SubjectPurpose.TEST,
                new Counts(0, 0, 0),
                0,
                Optional.empty(),
                SizeCategory.TEST,
                new Priority(100),
                World.START,
                World.START);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        SUBJECTS.forEach(subject -> all.put(subject, subject));
        return all;
    }

    private static int bucket(String subject) {
        return CohortHash.bucket(CohortHash.hash(subject), CohortHash.seed(World.TENANT.value(), World.LINKS.value()));
    }

    private static String subjectWithBucket(int from, int to) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> "user-" + number)
                .filter(key -> from <= bucket(key) && bucket(key) < to)
                .findFirst()
                .orElseThrow();
    }
}
