package dev.signalbox.domain.rules.override;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReader;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Trigger;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Overrides are seen, kept and audited (S3-58, S3-68, S3-71, X-14, X-15).
final class OverrideRulesTest {
    private static final OverridePrefix HYBRID = new OverridePrefix("HYBRID");

    private final World world = World.runningAt(3);

    @Test
    void observedOverrideIsInTheTrailUnderItsNameAndTrigger() {
        configure();

        List<Event> events = observes(Map.of("HYBRID_EMERGENCY_STOP", "true"));

        assertEquals(
                List.of("override.observed"), events.stream().map(Event::action).toList());
        assertEquals(
                List.of(Trigger.OVERRIDE), events.stream().map(Event::trigger).toList());
        assertEquals("override", events.getFirst().trigger().seedName());
    }

    @Test
    void overrideThatStaysIsObservedOnceAndOneThatGoesIsCleared() {
        configure();
        observes(Map.of("HYBRID_ROLLOUT_PERCENTAGE", "0"));

        assertEquals(List.of(), observes(Map.of("HYBRID_ROLLOUT_PERCENTAGE", "0")));
        world.later(Duration.ofMinutes(1));
        assertEquals(
                List.of("override.cleared"),
                observes(Map.of()).stream().map(Event::action).toList());
        assertEquals(List.of(), observes(Map.of()));
        assertEquals(List.of(), Overrides.inForce(world.state()));
        assertEquals(
                Optional.of(world.now()),
                world.state()
                        .of(Overrides.REGISTER)
                        .get("HYBRID_ROLLOUT_PERCENTAGE")
                        .orElseThrow()
                        .clearedAt());
    }

    @Test
    void changedValueIsObservedAnew() {
        configure();
        observes(Map.of("HYBRID_ROLLOUT_PERCENTAGE", "25"));

        observes(Map.of("HYBRID_ROLLOUT_PERCENTAGE", "5"));

        assertEquals(5.0, served());
    }

    @Test
    void stopByVariableServesNobodyUntilItIsGone() {
        configure();
        assertEquals(25.0, served());

        observes(Map.of("HYBRID_EMERGENCY_STOP", "true"));
        assertEquals(0.0, served());

        observes(Map.of("HYBRID_EMERGENCY_STOP", "false"));
        assertEquals(25.0, served());
    }

    @Test
    void productionIsNeverRaised() {
        configure();

        observes(Map.of("HYBRID_ROLLOUT_PERCENTAGE", "100"));

        assertEquals(25.0, served());
    }

    @Test
    void globalOverrideIsAboutEveryFlagAndAPrefixAboutItsOwn() {
        configure();
        observes(Map.of("SIGNALBOX_EMERGENCY_STOP", "true", "HYBRID_ROLLOUT_PERCENTAGE", "1"));

        assertEquals(
                List.of(List.of(World.LINKS), List.of(World.CARDS, World.LINKS, World.LEDGER)),
                Overrides.inForce(world.state()).stream()
                        .map(override -> Overrides.flags(world.state(), override))
                        .toList());
        assertEquals(Set.of(HYBRID, OverridePrefix.GLOBAL), Overrides.watched(world.state()));
    }

    @Test
    void prefixNeedsAFlagAndIsNotTheGlobalOne() {
        world.refuses(
                Rule.UNKNOWN_FLAG,
                "flag",
                RINA,
                new OverrideCommand.ConfigureOverrides(new FlagKey("none"), Optional.of(HYBRID)));
        world.refuses(
                Rule.ALREADY_EXISTS,
                "prefix",
                RINA,
                new OverrideCommand.ConfigureOverrides(World.LINKS, Optional.of(OverridePrefix.GLOBAL)));
    }

    @Test
    void nobodyButTheStoreSaysWhatItsEnvironmentIs() {
        world.refuses(Rule.NOT_PERMITTED, "", World.SAM, new OverrideCommand.ObserveOverrides(List.of()));
    }

    private void configure() {
        world.does(RINA, new OverrideCommand.ConfigureOverrides(World.LINKS, Optional.of(HYBRID)));
    }

    private List<Event> observes(Map<String, String> environment) {
        return world.does(
                Actor.MONITOR,
                new OverrideCommand.ObserveOverrides(
                        OverrideReader.read(environment, Overrides.watched(world.state()))));
    }

    private double served() {
        return world.state()
                .servedPercent(world.state().rollouts().get(IN_PRODUCTION).orElseThrow());
    }
}
