package dev.signalbox.bench;

import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.device.Devices;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopLatch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compiled flags to ask: one of each kind that is measured, among as many plain ones as wanted.
final class Flags {
    static final String SHARE = "deeplinks.enabled";
    static final String SEGMENT = "cards.enabled";
    static final String EXEMPTIONS = "ledger.enabled";

    private static final AppKey APP = new AppKey("easymo");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final SegmentKey CUSTOMERS = new SegmentKey("customers");
    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");

    private final Map<FlagKey, Flag> flags = new HashMap<>();
    private final Map<FlagAddress, Rollout> rollouts = new HashMap<>();

    private Flags() {}

    /// `count` flags, the three named ones among them.
    static CompiledFlags compiled(int count, String[] subjects) {
        Flags built = new Flags();
        built.add(SHARE, share(25), Map.of());
        built.add(SEGMENT, new StageTarget.SegmentMembers(CUSTOMERS, new Percentage(50)), Map.of());
        built.add(EXEMPTIONS, share(5), exemptions(subjects));
        for (int number = 3; number < count; number++) {
            built.add("flag-" + number, share(number % 99 + 1), Map.of());
        }
        return CompiledFlags.of(built.state(), PRODUCTION, () -> START);
    }

    /// What the floor looks up: the percentage of each of `count` flags.
    static Map<String, Integer> thresholds(int count) {
        Map<String, Integer> thresholds = new HashMap<>();
        thresholds.put(SHARE, 25);
        for (int number = 1; number < count; number++) {
            thresholds.put("flag-" + number, number % 99 + 1);
        }
        return thresholds;
    }

    private void add(String key, StageTarget target, Map<String, Exemption> exemptions) {
        Flag flag = new Flag(new FlagKey(key), APP, "Measured", "bench");
        FlagAddress address = new FlagAddress(flag.key(), PRODUCTION);
        StageLadder ladder = new StageLadder(
                "Bench",
                List.of(Stage.plain("Off", new StageTarget.Off()), Stage.plain("On", target)),
                Skipping.FORBIDDEN,
                1);
        flags.put(flag.key(), flag);
        rollouts.put(
                address,
                new Rollout(
                        address,
                        ladder,
                        10_000,
                        HealthPolicy.DEFAULT,
                        Schedule.ALWAYS,
                        Table.of(exemptions),
                        new RolloutPhase.Running(1, START),
                        Optional.of(START),
                        Optional.empty(),
                        1,
                        Optional.empty()));
    }

    private State state() {
        Environment production = new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production");
        Segment customers = new Segment(
                CUSTOMERS,
                Set.of(),
                List.of(
                        new Condition.Equals("country", "RW"),
                        new Condition.OneOf("plan", Set.of("pro", "team", "enterprise")),
                        new Condition.AtLeast("age", 18)));
        return new State(
                new TenantId("easymo"),
                Table.of(Map.of(PRODUCTION, production)),
                Table.of(Map.of(APP, new App(APP, "EasyMO"))),
                Table.of(flags),
                Table.of(rollouts),
                Table.of(Map.of(CUSTOMERS, customers)),
                Table.empty(),
                StopLatch.CLEAR,
                Devices.NONE,
                Registers.EMPTY,
                1);
    }

    /// Ten thousand exempted ids: every second subject of the pool, and as many that never ask.
    private static Map<String, Exemption> exemptions(String[] subjects) {
        Map<String, Exemption> exemptions = new HashMap<>();
        for (int index = 0; index < subjects.length; index++) {
            String key = index % 2 == 0 ? subjects[index] : "absent-" + index;
            exemptions.put(key, new Exemption(key, ExemptionEffect.FORCE_ENABLE, ""));
        }
        return exemptions;
    }

    private static StageTarget share(int percent) {
        return new StageTarget.Share(new Percentage(percent));
    }
}
