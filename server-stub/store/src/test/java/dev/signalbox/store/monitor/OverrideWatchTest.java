package dev.signalbox.store.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process's environment reaches decisions at the start and at every tick (S3-68, S3-90).
class OverrideWatchTest {
    @TempDir
    Path folder;

    private Map<String, String> environment = Map.of();

    @Test
    void stopInTheEnvironmentHoldsFromTheFirstLookAndIsGoneWithTheVariable() {
        try (Engine engine = opened()) {
            OverrideWatch watch = new OverrideWatch(engine, () -> environment);
            watch.observe();
            assertEquals(Reason.INTERNAL, decision(engine).reason());

            environment = Map.of("HYBRID_EMERGENCY_STOP", "true");
            watch.observe();
            assertEquals(Reason.STOPPED, decision(engine).reason());
            assertEquals("override:HYBRID_EMERGENCY_STOP", decision(engine).rule());

            environment = Map.of("HYBRID_EMERGENCY_STOP", "");
            watch.observe();
            assertEquals(Reason.INTERNAL, decision(engine).reason());
        }
    }

    @Test
    void environmentThatStaysIsSaidOnce() {
        try (Engine engine = opened()) {
            environment = Map.of("HYBRID_ROLLOUT_PERCENTAGE", "0", "SIGNALBOX_MAX_ERROR_RATE", "2.5");
            OverrideWatch watch = new OverrideWatch(engine, () -> environment);
            watch.observe();
            long revision = engine.revision();

            watch.observe();
            new OverrideWatch(engine, () -> environment).observe();

            assertEquals(revision, engine.revision());
            assertEquals(Reason.OVERRIDDEN, decision(engine).reason());
        }
    }

    @Test
    void maximumErrorRateOfTheEnvironmentIsWhatTheMonitorJudgesBy() {
        try (Engine engine = opened()) {
            environment = Map.of("SIGNALBOX_MAX_ERROR_RATE", "0.5");
            new OverrideWatch(engine, () -> environment).observe();

            State state = engine.store(Fixtures.TENANT, Actors.SAM).state();
            Watched watched = Watched.of(
                            Fixtures.TENANT,
                            state,
                            state.rollouts().get(Fixtures.IN_PRODUCTION).orElseThrow())
                    .orElseThrow();
            assertEquals(0.5, watched.policy().maxErrorRate().value());
        }
    }

    private Engine opened() {
        Engine engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL));
            Fixtures.apply(
                    store,
                    List.of(
                            new Command.SetInternalActor("rina", InternalStatus.INTERNAL),
                            new OverrideCommand.ConfigureOverrides(
                                    Fixtures.FLAG, Optional.of(new OverridePrefix("HYBRID")))));
        }
        return engine;
    }

    private static Decision decision(Engine engine) {
        return engine.flags(Fixtures.TENANT, Fixtures.IN_PRODUCTION.environment())
                .orElseThrow()
                .evaluate(Fixtures.FLAG.value(), Subject.of("rina"));
    }
}
