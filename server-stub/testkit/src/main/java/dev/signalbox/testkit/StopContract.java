package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.BETA;
import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.IN_STAGING;
import static dev.signalbox.testkit.Fixtures.PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static dev.signalbox.testkit.Fixtures.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// The emergency stop: easy for one, and hard to lift by accident (reliability.md 3.3).
abstract class StopContract extends StoreTests {
    private static final int ROUNDS = 25;

    StopContract(Opening opening) {
        super(opening);
    }

    @Test
    void stopIsLiveWithWhoWhenAndWhy() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        clock.advance(Duration.ofSeconds(3));
        StopId id = Fixtures.stopId();
        StopScope scope = new StopScope.OneFlag(Fixtures.FLAG, PRODUCTION);
        apply(as(Actors.IVO), "", new Command.EngageStop(id, scope));

        assertEquals(
                new StopLatch(
                        List.of(new EmergencyStop(id, scope, "ivo", "Ivo", clock.instant(), "", Optional.empty())),
                        Set.of(),
                        Optional.empty()),
                store.state().stops());
        assertEquals(0, store.state().servedPercent(rollout(store, IN_PRODUCTION)));
    }

    @Test
    void stopIsExplainedAfterwards() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        StopId id = Fixtures.stopId();
        StopScope scope = new StopScope.OneFlag(Fixtures.FLAG, PRODUCTION);
        apply(as(Actors.IVO), "", new Command.EngageStop(id, scope));
        Instant pressed = clock.instant();
        clock.advance(Duration.ofMinutes(3));
        apply(as(Actors.IVO), "Links opened the wrong page", new Command.ExplainStop(id, Severity.P1));

        assertEquals(
                List.of(new EmergencyStop(
                        id, scope, "ivo", "Ivo", pressed, "Links opened the wrong page", Optional.of(Severity.P1))),
                store.state().stops().live());
        assertRefused(Rule.NOT_PERMITTED, "", as(Actors.VERA), new Command.ExplainStop(id, Severity.P2));
    }

    @Test
    void eachScopeCoversWhatItSays() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        Fixtures.apply(store, List.of(Fixtures.plan(IN_STAGING)));
        List<StopScope> scopes = List.of(
                new StopScope.Everything(),
                new StopScope.WholeEnvironment(PRODUCTION),
                new StopScope.WholeApp(Fixtures.APP, PRODUCTION),
                new StopScope.OneFlag(Fixtures.FLAG, PRODUCTION));
        scopes.forEach(scope -> apply(store, new Command.EngageStop(Fixtures.stopId(), scope)));

        assertEquals(scopes, scopesOver(store, Fixtures.IN_PRODUCTION));
        assertEquals(scopes.subList(0, 1), scopesOver(store, IN_STAGING));
    }

    @Test
    void sameStopSentTwiceCountsOnce() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        Command stop = new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything());
        long revision = apply(store, stop);

        assertEquals(revision, apply(store, stop));
        assertEquals(1, store.state().stops().live().size());
    }

    @Test
    void stopOfWhatDoesNotExistIsRefused() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);

        assertRefused(
                Rule.UNKNOWN_FLAG,
                "flag",
                store,
                new Command.EngageStop(Fixtures.stopId(), new StopScope.OneFlag(new FlagKey("no-flag"), PRODUCTION)));
        assertRefused(Rule.UNKNOWN_STOP, "stops", store, new Command.RequestResume(Set.of(Fixtures.stopId())));
    }

    @Test
    void onePersonResumesStagingAndHasToSayWhy() {
        RolloutStore store = runningAt(IN_STAGING, QUARTER);
        StopId id = engage(store, new StopScope.WholeEnvironment(STAGING));
        Command resume = new Command.RequestResume(Set.of(id));

        assertRefused(Rule.REASON_REQUIRED, "reason", store, "", resume);
        apply(store, "the cause was a test", resume);

        assertEquals(
                new StopLatch(List.of(), Set.of(id), Optional.empty()),
                store.state().stops());
    }

    @Test
    void nobodyResumesAloneInProduction() {
        RolloutStore rina = as(Actors.RINA);
        runningAt(IN_PRODUCTION, QUARTER);
        StopId id = engage(rina, new StopScope.WholeEnvironment(PRODUCTION));
        apply(rina, "fixed in 4.2.1", new Command.RequestResume(Set.of(id)));
        Command confirm = new Command.ConfirmResume(Set.of(id));

        assertEquals(
                Optional.of(new ResumeRequest(Set.of(id), "rina", "Rina", clock.instant(), "fixed in 4.2.1")),
                rina.state().stops().request());
        assertRefused(Rule.SECOND_PERSON_REQUIRED, "", rina, confirm);
        apply(as(Actors.ANA), confirm);

        assertEquals(
                new StopLatch(List.of(), Set.of(id), Optional.empty()),
                rina.state().stops());
        assertEquals(
                new RolloutPhase.Running(BETA, clock.instant()),
                rollout(rina, IN_PRODUCTION).phase());
    }

    @Test
    void nothingIsConfirmedThatNobodyAskedFor() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        StopId id = engage(store, new StopScope.WholeEnvironment(PRODUCTION));

        assertRefused(Rule.NO_RESUME_REQUESTED, "stops", as(Actors.ANA), new Command.ConfirmResume(Set.of(id)));
    }

    @Test
    void liftedStopNeverComesBackAndANewPressIsANewStop() {
        RolloutStore store = runningAt(IN_STAGING, QUARTER);
        StopScope scope = new StopScope.WholeEnvironment(STAGING);
        StopId id = engage(store, scope);
        apply(store, "the cause was a test", new Command.RequestResume(Set.of(id)));

        apply(store, new Command.EngageStop(id, scope));
        assertEquals(List.of(), store.state().stops().live());
        StopId again = engage(store, scope);
        assertEquals(again, store.state().stops().live().getFirst().id());
    }

    @Test
    void stopConcurrentWithResumeSurvives() throws Exception {
        RolloutStore manager = runningAt(IN_STAGING, QUARTER);
        RolloutStore responder = as(Actors.IVO);
        StopScope scope = new StopScope.WholeEnvironment(STAGING);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            StopId last = engage(manager, scope);
            for (int round = 0; round < ROUNDS; round++) {
                StopId old = last;
                StopId fresh = Fixtures.stopId();
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Long> resume = threads.submit(() -> {
                    together.await();
                    return apply(manager, "the cause was found", new Command.RequestResume(Set.of(old)));
                });
                Future<Long> stop = threads.submit(() -> {
                    together.await();
                    return apply(responder, "", new Command.EngageStop(fresh, scope));
                });
                resume.get();
                stop.get();
                assertEquals(
                        List.of(fresh),
                        manager.state().stops().live().stream()
                                .map(EmergencyStop::id)
                                .toList());
                last = fresh;
            }
        }
    }

    private static StopId engage(RolloutStore store, StopScope scope) {
        StopId id = Fixtures.stopId();
        apply(store, new Command.EngageStop(id, scope));
        return id;
    }

    private static List<StopScope> scopesOver(RolloutStore store, FlagAddress address) {
        return store.state().stopsOver(address).stream()
                .map(EmergencyStop::scope)
                .toList();
    }
}
