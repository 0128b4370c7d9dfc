package dev.signalbox.desktop.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.sqlite.StoreFault;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stop is practised over.
class DrillStoreTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog live = new InMemoryLog(Fixtures.TENANT, clock);
    private final RolloutStore store = live.as(Actors.TARA);

    @TempDir
    private Path folder;

    @Test
    void itHasWhatIsLiveUnderItsNamesAndShares() {
        Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        try (DrillStore drill = open()) {
            State state = state(drill);
            assertEquals(
                    25.0,
                    state.rollouts().get(Fixtures.IN_PRODUCTION).orElseThrow().plannedPercent());
            assertEquals(
                    store.state().environments().values().toList(),
                    state.environments().values().toList());
            assertEquals(
                    List.of(Fixtures.IN_PRODUCTION),
                    state.rollouts().values().map(rollout -> rollout.address()).toList());
        }
    }

    @Test
    void aStopInItReachesNothingElse() {
        Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        long before = store.state().revision();
        try (DrillStore drill = open()) {
            Receipt receipt = drill.lane()
                    .submit(Fixtures.submission(new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything())));
            assertInstanceOf(Receipt.Applied.class, receipt);
            assertEquals(StoreKind.DRILL, drill.lane().identity().kind());
        }
        assertEquals(before, store.state().revision());
        assertEquals(List.of(), store.state().stops().live());
    }

    @Test
    void itsFileIsNoLiveStores() {
        Path file;
        try (DrillStore drill = open()) {
            file = drill.file();
        }
        assertThrows(StoreFault.class, () -> Engine.open(file, clock));
    }

    @Test
    void whereNothingIsLiveThereIsAnExampleToStop() {
        try (DrillStore drill = open()) {
            assertEquals(
                    25.0,
                    state(drill)
                            .rollouts()
                            .get(FlagAddress.of("practice", "production"))
                            .orElseThrow()
                            .plannedPercent());
        }
    }

    @Test
    void eachDrillBeginsAnew() {
        try (DrillStore drill = open()) {
            drill.lane()
                    .submit(Fixtures.submission(new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything())));
        }
        try (DrillStore drill = open()) {
            assertEquals(List.of(), state(drill).stops().live());
        }
    }

    @Test
    void ofVeryManyOnlySomeAreCopied() {
        Fixtures.apply(store, Fixtures.setUp());
        IntStream.range(0, DrillPlan.MOST + 20).forEach(number -> {
            FlagAddress address = new FlagAddress(new FlagKey("flag-" + number), Fixtures.PRODUCTION);
            Fixtures.apply(
                    store,
                    List.of(
                            new Command.CreateFlag(new Flag(address.flag(), Fixtures.APP, "One of many", "links team")),
                            Fixtures.plan(address),
                            new Command.StartRollout(address)));
        });
        long rollouts = DrillPlan.of(store.state()).stream()
                .filter(Command.StartRollout.class::isInstance)
                .count();
        assertEquals(DrillPlan.MOST, rollouts);
    }

    @Test
    void itKnowsNothingOfTheLiveTenant() {
        Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        try (DrillStore drill = open()) {
            assertEquals(new TenantId("drill"), drill.lane().identity().tenant());
        }
    }

    private DrillStore open() {
        return DrillStore.open(folder, store.state(), "ivo", clock);
    }

    private static State state(DrillStore drill) {
        return drill.session().view().state().orElseThrow();
    }
}
