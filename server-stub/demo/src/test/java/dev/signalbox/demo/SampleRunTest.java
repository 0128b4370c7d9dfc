package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.guidance.Advisor;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.protocol.body.SamplesBody;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.testkit.TestClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample on the real store and monitor, second by second on a clock of the test's own.
class SampleRunTest {
    private static final int RATE = 1_000;
    private static final int LONG_ENOUGH = 120;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final UserWalk walk = new UserWalk(Sample.USERS);
    private final RecentShare share = new RecentShare();
    private final SampleApp app = new SampleApp(1);
    private final Aggregate aggregate = new Aggregate();
    private final Reporter reporter = new Reporter(URI.create("http://127.0.0.1:1"), "", Sample.DEEP_LINKS);
    private Engine engine;
    private Monitor monitor;
    private RolloutStore store;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(Sample.TENANT, "easyMO");
        monitor = new Monitor(engine);
        store = engine.store(Sample.TENANT, Sample.LOADER);
    }

    @AfterEach
    void close() {
        reporter.close();
        store.close();
        monitor.close();
        engine.close();
    }

    @Test
    void climbsByItselfToEverybodyWhileThePathIsHealthy() {
        start(Sample.STANDARD);

        assertEquals(List.of("Internal", "Beta", "25 %", "50 %", "75 %", "100 %"), stagesOf(LONG_ENOUGH));
    }

    @Test
    void exposureSeenIsWhatTheStagePlans() {
        start(Sample.STANDARD);
        runUntil("50 %");

        Second round = ask(Sample.USERS);

        assertEquals(50, round.onPercent(), 1.5);
    }

    @Test
    void fivePercentErrorsHoldItAtTwentyFivePercentAndTheGuidanceSaysTurnItOff() {
        start(Sample.STANDARD);
        app.fail(new Fault(Scenario.ERRORS, 25));

        List<String> stages = stagesOf(LONG_ENOUGH);

        assertEquals(List.of("Internal", "Beta", "25 %"), stages);
        assertEquals(Verdict.ROLLBACK, assessment().verdict());
        assertEquals(Metric.ERROR_RATE, assessment().metric());
        assertEquals(MatrixRow.HIGH_ERROR_RATE, advised().row());
    }

    @Test
    void theStoreRollsBackByItselfWhereItIsAskedTo() {
        start(new Sample(Duration.ofSeconds(2), HealthPolicy.OnRollback.ACT));
        app.fail(new Fault(Scenario.ERRORS, 25));

        stagesOf(LONG_ENOUGH);

        assertInstanceOf(RolloutPhase.RolledBack.class, rollout().phase());
        assertEquals(0, ask(Sample.USERS).onPercent());
    }

    @Test
    void aSecurityReportIsTheGravestRow() {
        start(Sample.STANDARD);
        app.fail(new Fault(Scenario.SECURITY, 25));

        stagesOf(LONG_ENOUGH);

        assertEquals(MatrixRow.SECURITY_VULNERABILITY, advised().row());
    }

    @Test
    void aSlowPathIsAPerformanceDegradation() {
        start(Sample.STANDARD);
        app.fail(new Fault(Scenario.LATENCY, 25));

        List<String> stages = stagesOf(LONG_ENOUGH);

        assertEquals(List.of("Internal", "Beta", "25 %"), stages);
        assertEquals(MatrixRow.PERFORMANCE_DEGRADATION, advised().row());
    }

    private void start(Sample sample) {
        sample.setUp().forEach(store::submit);
        store.submit(sample.start());
    }

    /// The stages that the rollout is on during `seconds`, each once.
    private List<String> stagesOf(int seconds) {
        List<String> stages = new ArrayList<>();
        for (int second = 0; second < seconds && rollout().phase() instanceof RolloutPhase.Live; second++) {
            stages.add(rollout().stage().name());
            pass();
        }
        return stages.stream().distinct().toList();
    }

    private void runUntil(String stage) {
        for (int second = 0; second < LONG_ENOUGH && !rollout().stage().name().equals(stage); second++) {
            pass();
        }
        assertEquals(stage, rollout().stage().name());
    }

    /// One second: traffic, its report, and the monitor's look.
    private void pass() {
        SamplesBody body = DomainJson.read(reporter.body(ask(RATE).paths()), SamplesBody.class);
        store.report(body.in(Sample.DEEP_LINKS.environment(), clock.instant()));
        clock.advance(Duration.ofSeconds(1));
        monitor.tick();
    }

    private Second ask(int decisions) {
        CompiledFlags flags =
                engine.flags(Sample.TENANT, Sample.DEEP_LINKS.environment()).orElseThrow();
        IntStream.range(0, decisions).forEach(decision -> {
            boolean on = flags.evaluate(Sample.DEEP_LINKS.flag().value(), Subject.of(walk.next()))
                    .isOn();
            Decisions.Answer answer = on ? Decisions.Answer.ON : Decisions.Answer.OFF;
            aggregate.add(app.next(answer, share.after(answer)), answer);
        });
        return aggregate.drain();
    }

    private Guidance.RollBack advised() {
        Tally tally = engine.tally(
                Sample.TENANT,
                Sample.DEEP_LINKS,
                Variant.NEW,
                ((RolloutPhase.Live) rollout().phase()).since(),
                clock.instant());
        return assertInstanceOf(Guidance.RollBack.class, Advisor.advise(assessment(), tally));
    }

    private Assessment assessment() {
        return rollout().assessment().orElseThrow();
    }

    private Rollout rollout() {
        return store.state().rollouts().get(Sample.DEEP_LINKS).orElseThrow();
    }
}
