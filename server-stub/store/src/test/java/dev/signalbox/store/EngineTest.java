package dev.signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.Documents;
import dev.signalbox.store.log.StoredEntry;
import dev.signalbox.store.log.Verification;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file with several tenants, opened again and again.
class EngineTest {
    private static final TenantId OTHER = new TenantId("hybrid");
    private static final Subject SOMEBODY = Subject.of("user-1");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;

    @BeforeEach
    void twoTenantsWithEverybodyOn() {
        engine = open();
        for (TenantId tenant : List.of(Fixtures.TENANT, OTHER)) {
            engine.createTenant(tenant, tenant.value());
            submitAll(tenant, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.EVERYBODY));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRestartKeepsEverything() {
        submit(Fixtures.TENANT, Actors.IVO, stop(new StopScope.WholeEnvironment(Fixtures.PRODUCTION)));
        store(Fixtures.TENANT, Actors.RINA)
                .report(List.of(new MetricSample(
                        Fixtures.IN_PRODUCTION,
                        Variant.NEW,
                        clock.instant(),
                        Fixtures.tally(7, 2, 90),
                        Optional.empty())));
        List<StoredEntry> entries = engine.entries(Fixtures.TENANT, 0, 1_000);
        State state = state(Fixtures.TENANT);
        MetricSeries metrics = metrics();
        reopen();

        assertEquals(List.of(Fixtures.TENANT, OTHER), engine.tenants());
        assertEquals(entries, engine.entries(Fixtures.TENANT, 0, 1_000));
        assertEquals(state.revision(), state(Fixtures.TENANT).revision());
        assertEquals(Documents.of(state), Documents.of(state(Fixtures.TENANT)));
        assertEquals(metrics, metrics());
        assertEquals(Reason.STOPPED, reason(Fixtures.TENANT));
        assertEquals(Reason.IN_SHARE, reason(OTHER));
    }

    @Test
    void aRestartRemembersTheFirstAnswerToEachCommand() {
        Submission applied = Fixtures.submission(new Command.PauseRollout(Fixtures.IN_PRODUCTION));
        Submission refused = Fixtures.submission(new Command.StartRollout(Fixtures.IN_PRODUCTION));
        Submission conflicting = new Submission(
                Fixtures.nextId(),
                new Expectation.UnchangedSince(1),
                "",
                new Command.ResumeRollout(Fixtures.IN_PRODUCTION));
        List<Submission> all = List.of(applied, refused, conflicting);
        List<Receipt> first =
                all.stream().map(store(Fixtures.TENANT, Actors.RINA)::submit).toList();
        assertInstanceOf(Receipt.Applied.class, first.get(0));
        assertInstanceOf(Receipt.Refused.class, first.get(1));
        assertInstanceOf(Receipt.Conflict.class, first.get(2));
        submit(Fixtures.TENANT, Actors.RINA, new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()));
        reopen();

        assertEquals(
                first,
                all.stream().map(store(Fixtures.TENANT, Actors.RINA)::submit).toList());
    }

    @Test
    void whoeverHasTheReceiptSeesItsDecision() {
        for (int round = 0; round < 50; round++) {
            submit(Fixtures.TENANT, Actors.RINA, new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()));
            assertEquals(Reason.FLAG_OFF, reason(Fixtures.TENANT));
            submit(Fixtures.TENANT, Actors.RINA, new Command.UndoRollBack(Fixtures.IN_PRODUCTION));
            assertEquals(Reason.IN_SHARE, reason(Fixtures.TENANT));
        }
    }

    @Test
    void aSystemAdministratorStopsEveryTenantEachInItsOwnLog() {
        Command stop = stop(new StopScope.Everything());
        submit(Fixtures.TENANT, Actors.SAM, stop);

        for (TenantId tenant : List.of(Fixtures.TENANT, OTHER)) {
            assertEquals(Reason.STOPPED, reason(tenant));
            StoredEntry last = engine.entries(tenant, 0, 1_000).getLast();
            assertEquals("emergency_stop.engaged", last.entry().event().action());
            assertEquals(Actors.SAM.id(), last.entry().actor());
        }
        assertInstanceOf(Verification.Intact.class, engine.verify());
    }

    @Test
    void anybodyElseStopsTheirOwnTenantOnly() {
        for (Actor actor : List.of(Actors.IVO, Actors.TARA)) {
            submit(Fixtures.TENANT, actor, stop(new StopScope.Everything()));
        }
        assertEquals(Reason.STOPPED, reason(Fixtures.TENANT));
        assertEquals(Reason.IN_SHARE, reason(OTHER));
    }

    @Test
    void theSameCommandIdInTwoTenantsIsTwoCommands() {
        Submission pause = Fixtures.submission(new Command.PauseRollout(Fixtures.IN_PRODUCTION));
        for (TenantId tenant : List.of(Fixtures.TENANT, OTHER)) {
            store(tenant, Actors.RINA).submit(pause);
            assertEquals(
                    pause.id(),
                    engine.entries(tenant, 0, 1_000).getLast().entry().command());
        }
    }

    @Test
    void aTenantThatExistsIsNotCreatedAgain() {
        InvalidValueException twice =
                assertThrows(InvalidValueException.class, () -> engine.createTenant(OTHER, "Hybrid"));
        assertEquals("there is already a tenant 'hybrid'", twice.problem());
    }

    @Test
    void ofManyWhoCreateOneTenantAtOnceOneDoesAndTheOthersAreToldThatThereIsOne() throws Exception {
        TenantId wanted = new TenantId("wanted");
        int creators = 8;
        CyclicBarrier start = new CyclicBarrier(creators);
        try (ExecutorService threads = Executors.newFixedThreadPool(creators)) {
            List<Future<String>> answers = IntStream.range(0, creators)
                    .mapToObj(creator -> threads.submit(() -> {
                        start.await();
                        return created(engine, wanted);
                    }))
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }

            List<String> expected =
                    new ArrayList<>(Collections.nCopies(creators - 1, "there is already a tenant 'wanted'"));
            expected.addFirst("created");
            assertEquals(expected, said.stream().sorted().toList());
        }
        assertEquals(0, state(wanted).revision());
    }

    @Test
    void aTenantThatAnotherProcessCreatedMeanwhileIsThereAlready() {
        TenantId wanted = new TenantId("wanted");
        try (Engine other = open()) {
            assertEquals("created", created(engine, wanted));

            assertEquals("there is already a tenant 'wanted'", created(other, wanted));
        }
    }

    private static String created(Engine engine, TenantId tenant) {
        try {
            engine.createTenant(tenant, "Wanted");
            return "created";
        } catch (InvalidValueException already) {
            return already.problem();
        }
    }

    @Test
    void whatDoesNotExistHasNoFlags() {
        assertEquals(Optional.empty(), engine.flags(new TenantId("nobody"), Fixtures.PRODUCTION));
        assertEquals(Optional.empty(), engine.flags(OTHER, new EnvironmentKey("moon")));
        assertThrows(InvalidValueException.class, () -> engine.store(new TenantId("nobody"), Actors.SAM));
    }

    @Test
    void aReportOfAnUnknownRolloutIsRefusedAsAWhole() {
        RolloutStore store = store(Fixtures.TENANT, Actors.CHECKOUT_SERVICE);
        MetricSample known = new MetricSample(
                Fixtures.IN_PRODUCTION, Variant.NEW, clock.instant(), Fixtures.tally(1, 0, 10), Optional.empty());
        MetricSample unknown = new MetricSample(
                Fixtures.IN_STAGING, Variant.NEW, clock.instant(), Fixtures.tally(1, 0, 10), Optional.empty());

        assertThrows(InvalidValueException.class, () -> store.report(List.of(known, unknown)));
        assertEquals(List.of(), metrics().points());
    }

    @Test
    void verifyingGoesOnBesideWriting() throws InterruptedException {
        Thread writing = Thread.ofPlatform().start(() -> {
            for (int round = 0; round < 100; round++) {
                submit(Fixtures.TENANT, Actors.RINA, new Command.PauseRollout(Fixtures.IN_PRODUCTION));
                submit(Fixtures.TENANT, Actors.RINA, new Command.ResumeRollout(Fixtures.IN_PRODUCTION));
            }
        });
        while (writing.isAlive()) {
            assertInstanceOf(Verification.Intact.class, engine.verify());
        }
        writing.join();
        assertTrue(state(Fixtures.TENANT).revision() > 200);
    }

    private static Command stop(StopScope scope) {
        return new Command.EngageStop(Fixtures.stopId(), scope);
    }

    private void submitAll(TenantId tenant, List<Command> commands) {
        try (RolloutStore store = store(tenant, Actors.TARA)) {
            Fixtures.apply(store, commands);
        }
    }

    private void submit(TenantId tenant, Actor actor, Command command) {
        try (RolloutStore store = store(tenant, actor)) {
            Fixtures.apply(store, List.of(command));
        }
    }

    private RolloutStore store(TenantId tenant, Actor actor) {
        return engine.store(tenant, actor);
    }

    private State state(TenantId tenant) {
        return store(tenant, Actors.VERA).state();
    }

    private Reason reason(TenantId tenant) {
        return engine.flags(tenant, Fixtures.PRODUCTION)
                .orElseThrow()
                .evaluate(Fixtures.FLAG.value(), SOMEBODY)
                .reason();
    }

    private MetricSeries metrics() {
        return store(Fixtures.TENANT, Actors.VERA)
                .metrics(new MetricQuery(
                        Fixtures.IN_PRODUCTION,
                        TestClock.START,
                        TestClock.START.plusSeconds(60),
                        Duration.ofSeconds(10)));
    }

    private void reopen() {
        engine.close();
        engine = open();
    }

    private Engine open() {
        return Engine.open(folder.resolve("store.db"), clock);
    }
}
