package dev.signalbox.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RolloutReaderTest {
    private static final String HOSTILE = "a \"ladder\":{ and } and \\ and ü";
    private static final Instant AT = Instant.parse("2026-03-01T03:00:05Z");

    private final RolloutReader reader = new RolloutReader();

    @ParameterizedTest
    @MethodSource("rollouts")
    void rolloutIsReadAsTheGeneralReaderWouldReadIt(Rollout rollout) {
        assertEquals(rollout, reader.read(DomainJson.write(rollout)));
    }

    @Test
    void whatThisProgramWritesIsWalkedThrough() {
        AtomicInteger others = new AtomicInteger();
        rollouts().forEach(rollout -> {
            RolloutReader walking = new RolloutReader();
            if (walking.walked(DomainJson.write(rollout)).isEmpty()) {
                others.incrementAndGet();
            }
        });

        // What has an escape in a text of its own is left to the general reader.
        assertEquals(1, others.get());
    }

    @Test
    void propertiesInAnotherOrderMeanTheSame() {
        Rollout rollout = plain(1, SeedLadders.canary5());
        String json = DomainJson.write(rollout);
        String revision = ",\"revision\":2";
        String moved =
                "{" + revision.substring(1) + "," + json.replace(revision, "").substring(1);

        assertEquals(rollout, reader.read(moved));
    }

    @Test
    void rolloutsOnTheSameLadderShareIt() {
        Rollout one = reader.read(DomainJson.write(plain(1, SeedLadders.launchPlan7())));
        Rollout between = reader.read(DomainJson.write(plain(2, SeedLadders.canary5())));
        Rollout other = reader.read(DomainJson.write(plain(3, SeedLadders.launchPlan7())));

        assertSame(one.ladder(), other.ladder());
        assertSame(one.health(), between.health());
    }

    @Test
    void damagedDocumentIsRefusedWhereverItBreaks() {
        String json = DomainJson.write(judged(live(1, new RolloutPhase.Running(2, AT)), "5 %", Optional.of("Asked")));
        reader.read(json);

        for (int length = 0; length < json.length(); length++) {
            String broken = json.substring(0, length);
            assertThrows(MalformedMessageException.class, () -> reader.read(broken), broken);
        }
    }

    @Test
    void whatJsonForbidsIsRefusedThoughJavaWouldTakeIt() {
        String json = DomainJson.write(judged(live(1, new RolloutPhase.Running(2, AT)), "5 %", Optional.empty()));

        Stream.of(
                        json.replace("\"revision\":7", "\"revision\":07"),
                        json.replace("\"bound\":5.0", "\"bound\":5."),
                        json.replace("\"bound\":5.0", "\"bound\":5.0d"),
                        json.replace("\"stage\":2", "\"stage\":99999999999"),
                        json.replace("\"population\":10000", "\"population\":0"),
                        json.replace("T03:00:05Z", "T24:00:05Z"),
                        json.replace("2026-03-01", "2026-02-30"),
                        json + " x")
                .forEach(broken -> assertThrows(MalformedMessageException.class, () -> reader.read(broken), broken));
    }

    private static Stream<Rollout> rollouts() {
        Exemption exemption = new Exemption("user-7", ExemptionEffect.FORCE_DISABLE, HOSTILE);
        StageLadder hostile = new StageLadder(
                "House " + HOSTILE,
                List.of(Stage.plain("Off", new StageTarget.Off()), Stage.plain(HOSTILE, new StageTarget.Count(5))),
                SeedLadders.canary5().skipping(),
                1);
        Rollout live = live(2, new RolloutPhase.Running(3, AT));
        return Stream.of(
                plain(1, SeedLadders.launchPlan7()),
                plain(1, hostile).exempting(Table.of(Map.of("user-7", exemption)), 3),
                live,
                live(3, new RolloutPhase.Running(1, AT.plusNanos(120_000_000))),
                live(4, new RolloutPhase.Paused(2, AT, AT.plusSeconds(9))),
                live(5, new RolloutPhase.RolledBack(new RolloutPhase.Running(2, AT), AT, "rina")),
                judged(live, "policy.max", Optional.empty()),
                judged(live, "stage.rollback-trigger", Optional.of("Any P0/P1 incident")),
                judged(live, "stage.rollback-trigger", Optional.of(HOSTILE)),
                scheduled(live));
    }

    private static Rollout plain(int number, StageLadder ladder) {
        return Rollout.draft(FlagAddress.of("flag-" + number, "production"), ladder, 10_000, HealthPolicy.DEFAULT, 2);
    }

    private static Rollout live(int number, RolloutPhase phase) {
        return plain(number, SeedLadders.canary5()).startedAt(AT).in(phase, 7);
    }

    private static Rollout judged(Rollout rollout, String rule, Optional<String> about) {
        Assessment assessment = new Assessment(
                Verdict.HOLD,
                AlertLevel.WARNING,
                rule,
                Metric.ERROR_RATE,
                1.0e-5,
                Comparison.ABOVE,
                5,
                2_345,
                Duration.ofHours(24),
                about);
        return with(rollout, rollout.schedule(), Optional.of(assessment), Optional.of(Strategy.REPOSITORY_SIZE));
    }

    private static Rollout scheduled(Rollout rollout) {
        return with(
                rollout,
                new Schedule(Optional.of(AT), Optional.empty()),
                Optional.empty(),
                Optional.of(Strategy.PERCENTAGE));
    }

    private static Rollout with(
            Rollout rollout, Schedule schedule, Optional<Assessment> assessment, Optional<Strategy> strategy) {
        return new Rollout(
                rollout.address(),
                rollout.ladder(),
                rollout.population(),
                rollout.health(),
                schedule,
                rollout.exemptions(),
                rollout.phase(),
                rollout.startedAt(),
                assessment,
                rollout.revision(),
                strategy);
    }
}
