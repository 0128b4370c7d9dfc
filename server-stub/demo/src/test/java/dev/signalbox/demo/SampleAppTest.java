package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Variant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleAppTest {
    private static final int QUARTER = 2_500;

    private final SampleApp app = new SampleApp(1);

    @Test
    void exactlyFivePercentFailOnceAQuarterOfTheUsersIsOn() {
        app.fail(new Fault(Scenario.ERRORS, 25));

        List<Request> requests = onNewPath(QUARTER, 25);

        assertEquals(125, count(requests, Request.Ending.FAILED));
    }

    @Test
    void theSeedsFivePercentBreakTheStageAndNotTheMatrixRow() {
        app.fail(new Fault(Scenario.ERRORS, 25));

        double rate = 100.0 * count(onNewPath(QUARTER, 25), Request.Ending.FAILED) / QUARTER;

        assertTrue(Comparison.ABOVE.holds(rate, 1));
        assertTrue(!Comparison.ABOVE.holds(rate, 5));
    }

    @Test
    void theShareOfErrorsNeverExceedsFivePercentOnTheWay() {
        app.fail(new Fault(Scenario.ERRORS, 25));
        onNewPath(13, 1);

        List<Request> requests = onNewPath(QUARTER, 25);

        assertEquals(
                List.of(),
                IntStream.rangeClosed(1, QUARTER)
                        .filter(n -> 20L * count(requests.subList(0, n), Request.Ending.FAILED) > n)
                        .boxed()
                        .toList());
    }

    @Test
    void nothingFailsBelowTheGivenExposure() {
        app.fail(new Fault(Scenario.ERRORS, 25));

        assertEquals(0, count(onNewPath(QUARTER, 1), Request.Ending.FAILED));
    }

    @Test
    void aFaultThatIsLiftedFailsNothingMore() {
        app.fail(new Fault(Scenario.ERRORS, 25));
        onNewPath(QUARTER, 25);

        app.fail(Fault.NONE);

        assertEquals(0, count(onNewPath(QUARTER, 25), Request.Ending.FAILED));
    }

    @Test
    void exactlyOnePercentReportASecurityProblem() {
        app.fail(new Fault(Scenario.SECURITY, 25));

        assertEquals(25, count(onNewPath(QUARTER, 25), Request.Ending.BREACHED));
    }

    @Test
    void aSlowPathsP95IsOverASecondAndNothingFails() {
        app.fail(new Fault(Scenario.LATENCY, 25));

        List<Request> requests = onNewPath(QUARTER, 25);

        assertTrue(p95(requests) > 1_000);
        assertEquals(QUARTER, count(requests, Request.Ending.SUCCEEDED));
    }

    @Test
    void aHealthyPathStaysWellInsideTheStagesBounds() {
        List<Request> requests = onNewPath(QUARTER, 100);

        assertTrue(p95(requests) < 400);
        assertEquals(QUARTER, count(requests, Request.Ending.SUCCEEDED));
    }

    @Test
    void theOldPathGoesOnAsItWasWhateverTheNewOneDoes() {
        app.fail(new Fault(Scenario.ERRORS, 0));

        List<Request> requests = requests(Decisions.Answer.OFF, QUARTER, 25);

        assertEquals(5, count(requests, Request.Ending.FAILED));
        assertTrue(p95(requests) < 400);
    }

    @Test
    void whoGetsNoAnswerTakesTheOldPath() {
        assertEquals(Variant.OLD, app.next(Decisions.Answer.NONE, 0).path());
    }

    @Test
    void theSameSeedDrawsTheSameRequests() {
        assertEquals(onNewPath(100, 25), requests(new SampleApp(1), Decisions.Answer.ON, 100, 25));
    }

    private List<Request> onNewPath(int count, double seenPercent) {
        return requests(Decisions.Answer.ON, count, seenPercent);
    }

    private List<Request> requests(Decisions.Answer answer, int count, double seenPercent) {
        return requests(app, answer, count, seenPercent);
    }

    private static List<Request> requests(SampleApp app, Decisions.Answer answer, int count, double seenPercent) {
        return Stream.generate(() -> app.next(answer, seenPercent)).limit(count).toList();
    }

    private static long count(List<Request> requests, Request.Ending ending) {
        return requests.stream().filter(request -> request.ending() == ending).count();
    }

    private static double p95(List<Request> requests) {
        return LatencyHistogram.of(
                        requests.stream().mapToDouble(Request::milliseconds).toArray())
                .percentile(95);
    }
}
