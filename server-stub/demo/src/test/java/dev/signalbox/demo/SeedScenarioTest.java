package dev.signalbox.demo;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The founding documents' scenario (S2-118, S2-119, S2-123): 5 % of the requests fail at the 25 % stage, the flag is
/// off within the minute, and it is tried again at the beta stage the next day. Decisions come from the published
/// OpenFeature client, and what users met goes in over the public metrics API.
class SeedScenarioTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private SeedCourse course;

    @BeforeEach
    void runAtTwentyFivePercent() {
        course = new SeedCourse(folder, clock);
    }

    @AfterEach
    void close() {
        course.close();
    }

    @Test
    void fivePercentErrorsAtAQuarterAreOffWithinTheMinuteAndTriedAgainAtBetaTheNextDay() throws Exception {
        SampleApp app = new SampleApp(7);
        app.fail(new Fault(Scenario.ERRORS, 25));
        course.look();

        report(app);
        clock.advance(Duration.ofMinutes(1));
        course.judge();
        course.look();

        course.retryIn(Duration.ofDays(1));
        clock.advance(Duration.ofDays(1));
        course.judge();
        course.look();

        assertEquals(SeedCourse.AS_WRITTEN, course.course());
    }

    @Test
    void withoutTheFaultNothingIsRolledBack() throws Exception {
        course.look();

        report(new SampleApp(7));
        clock.advance(Duration.ofMinutes(1));
        course.judge();
        course.look();

        assertEquals(SeedCourse.WITHOUT_THE_FAULT, course.course());
        assertEquals(QUARTER, course.rollout(IN_PRODUCTION).stageIndex());
    }

    private void report(SampleApp app) throws InterruptedException {
        Aggregate seen = new Aggregate();
        try (Reporter reporter = course.reporter()) {
            IntStream.range(0, SeedCourse.USERS).forEach(user -> {
                Decisions.Answer answer = course.decisions().decide(SeedCourse.user(user));
                seen.add(app.next(answer, 25), answer);
            });
            assertEquals("", reporter.send(seen.drain().paths()));
        }
    }
}
