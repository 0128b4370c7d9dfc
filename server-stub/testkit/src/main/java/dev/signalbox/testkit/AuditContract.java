package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.EVERYBODY;
import static dev.signalbox.testkit.Fixtures.FLAG;
import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.RolloutStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The log, read backwards.
abstract class AuditContract extends StoreTests {
    AuditContract(Opening opening) {
        super(opening);
    }

    @Test
    void newestEntriesComeFirstAndPagesJoinWithoutGapOrRepeat() {
        RolloutStore store = runningAt(IN_PRODUCTION, EVERYBODY);

        AuditPage first = store.audit(AuditQuery.newest(4));
        AuditPage second = store.audit(new AuditQuery(8, 4, Optional.empty()));
        AuditPage third = store.audit(new AuditQuery(4, 1_000, Optional.empty()));

        assertEquals(List.of(11L, 10L, 9L, 8L), sequences(first));
        assertEquals(List.of(7L, 6L, 5L, 4L), sequences(second));
        assertEquals(List.of(3L, 2L, 1L), sequences(third));
    }

    @Test
    void entriesCarryThePercentBeforeAndAfter() {
        RolloutStore store = runningAt(IN_PRODUCTION, EVERYBODY);
        apply(store, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));

        assertEquals(
                List.of(
                        "rollback 100 -> 0",
                        "stage.advanced 75 -> 100",
                        "stage.advanced 50 -> 75",
                        "stage.advanced 25 -> 50",
                        "stage.advanced 1 -> 25",
                        "stage.advanced 0 -> 1",
                        "stage.advanced 0 -> 0",
                        "created 0 -> 0",
                        "created 0 -> 0"),
                store.audit(AuditQuery.newest(9)).records().stream()
                        .map(AuditContract::inWords)
                        .toList());
    }

    @Test
    void entriesCarryWhoAndWhy() {
        runningAt(IN_PRODUCTION, EVERYBODY);
        apply(as(Actors.IVO), "complaints – \"500\" on tap", new Command.PauseRollout(IN_PRODUCTION));

        LogEntry newest =
                as(Actors.VERA).audit(AuditQuery.newest(1)).records().getFirst().entry();
        assertEquals(
                List.of("ivo", "Ivo", "complaints – \"500\" on tap"),
                List.of(newest.actor(), newest.actorName(), newest.reason()));
    }

    @Test
    void oneFlagsTrailHasItsCreationItsRolloutsAndItsStopsAndNothingElse() {
        RolloutStore store = runningAt(IN_PRODUCTION, Fixtures.INTERNAL);
        apply(store, new Command.CreateFlag(new Flag(new FlagKey("other"), Fixtures.APP, "Another one", "web-team")));
        apply(store, new Command.EngageStop(Fixtures.stopId(), new StopScope.OneFlag(FLAG, PRODUCTION)));
        apply(store, new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything()));

        AuditPage page = store.audit(new AuditQuery(Long.MAX_VALUE, 100, Optional.of(FLAG)));

        assertEquals(
                List.of("emergency_stop.engaged", "stage.advanced", "created", "created"),
                page.records().stream()
                        .map(record -> record.entry().event().action())
                        .toList());
        assertEquals(List.of(8L, 6L, 5L, 4L), sequences(page));
    }

    @Test
    void unknownFlagHasAnEmptyTrail() {
        RolloutStore store = runningAt(IN_PRODUCTION, Fixtures.INTERNAL);

        assertEquals(
                new AuditPage(List.of()),
                store.audit(new AuditQuery(Long.MAX_VALUE, 100, Optional.of(new FlagKey("no-flag")))));
    }

    private static List<Long> sequences(AuditPage page) {
        return page.records().stream().map(record -> record.entry().sequence()).toList();
    }

    private static String inWords(AuditRecord record) {
        return record.entry().event().action() + " " + record.percentBefore() + " -> " + record.percentAfter();
    }
}
