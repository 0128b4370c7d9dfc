package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleTest {
    private final RolloutStore store = new InMemoryLog(Sample.TENANT, new TestClock()).as(Sample.LOADER);

    @Test
    void everyStepIsAccepted() {
        assertEquals(List.of(), refused(load()));
    }

    @Test
    void leavesEachFlagInItsOwnPhase() {
        load();

        assertEquals(
                Map.of(
                        "deeplinks.enabled in production", "Draft at 0.0 %",
                        "deeplinks.enabled in staging", "Running at 100.0 %",
                        "receipts.pdf in production", "Running at 100.0 %",
                        "search.suggestions in production", "Paused at 5.0 %",
                        "theme.dark in production", "Draft at 0.0 %",
                        "maps.offline in production", "RolledBack at 0.0 %"),
                phases(store.state()));
    }

    @Test
    void startsTheWatchedRolloutOnItsInternalStage() {
        load();
        store.submit(Sample.STANDARD.start());

        assertEquals("Internal", rollout(Sample.DEEP_LINKS).stage().name());
    }

    @Test
    void loadingTwiceChangesNothing() {
        load();
        State once = store.state();

        load();

        assertEquals(once, store.state());
    }

    @Test
    void tenTeamMembersAreInternal() {
        load();

        assertEquals(10, store.state().internalActors().size());
    }

    @Test
    void climbsByItselfThroughThePlanOfTwentyThreeDays() {
        load();
        Rollout rollout = rollout(Sample.DEEP_LINKS);

        Duration whole =
                rollout.ladder().stages().stream().map(stage -> stage.minimum()).reduce(Duration.ZERO, Duration::plus);
        List<Integer> users = rollout.ladder().stages().stream()
                .map(stage -> stage.target().buckets(rollout.population()))
                .toList();

        assertEquals(Duration.ofSeconds(2).multipliedBy(23), whole);
        assertEquals(List.of(0, 0, 100, 2_500, 5_000, 7_500, 10_000), users);
        assertEquals(
                List.of(Advance.AUTOMATIC),
                rollout.ladder().stages().stream()
                        .map(stage -> stage.advance())
                        .distinct()
                        .toList());
    }

    @Test
    void isJudgedEverySecondAndLeftToAPerson() {
        load();

        assertEquals(
                HealthPolicy.INHERITED.every(Duration.ofSeconds(1)).with(HealthPolicy.OnRollback.TELL),
                rollout(Sample.DEEP_LINKS).health());
    }

    private List<Receipt> load() {
        return Sample.STANDARD.setUp().stream().map(this::submit).toList();
    }

    private Receipt submit(Submission submission) {
        return store.submit(submission);
    }

    private Rollout rollout(FlagAddress address) {
        return store.state().rollouts().get(address).orElseThrow();
    }

    private static List<Receipt> refused(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> !(receipt instanceof Receipt.Applied))
                .toList();
    }

    private static Map<String, String> phases(State state) {
        Map<String, String> phases = new TreeMap<>();
        state.rollouts()
                .forEach((address, rollout) -> phases.put(
                        address.toString(),
                        rollout.phase().getClass().getSimpleName() + " at " + rollout.plannedPercent() + " %"));
        return phases;
    }
}
