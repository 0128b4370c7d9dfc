package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Variant;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AggregateTest {
    private final Aggregate aggregate = new Aggregate();

    @Test
    void countsEachPathByItself() {
        add(Variant.NEW, Request.Ending.SUCCEEDED, 80, Decisions.Answer.ON);
        add(Variant.NEW, Request.Ending.FAILED, 90, Decisions.Answer.ON);
        add(Variant.NEW, Request.Ending.BREACHED, 100, Decisions.Answer.ON);
        add(Variant.OLD, Request.Ending.SUCCEEDED, 120, Decisions.Answer.OFF);

        assertEquals(
                new Second(
                        List.of(
                                new PathReport(
                                        Variant.NEW,
                                        1,
                                        2,
                                        1,
                                        List.of(80.0, 90.0, 100.0),
                                        Optional.of("Security: a link opened a page outside the allow list")),
                                new PathReport(Variant.OLD, 1, 0, 0, List.of(120.0), Optional.empty())),
                        0),
                aggregate.drain());
    }

    @Test
    void startsOverAfterEachReport() {
        add(Variant.NEW, Request.Ending.FAILED, 90, Decisions.Answer.ON);
        aggregate.drain();

        assertEquals(new Second(List.of(), 0), aggregate.drain());
    }

    @Test
    void saysWhatHappenedInOneLine() {
        add(Variant.NEW, Request.Ending.FAILED, 90, Decisions.Answer.ON);
        add(Variant.OLD, Request.Ending.SUCCEEDED, 120, Decisions.Answer.OFF);
        add(Variant.OLD, Request.Ending.SUCCEEDED, 120, Decisions.Answer.NONE);
        add(Variant.OLD, Request.Ending.SUCCEEDED, 120, Decisions.Answer.OFF);

        assertEquals(
                "4 decisions, 25.00 % on, errors new 1 of 1, old 0 of 3, scenario errors from 25 %, 1 unanswered",
                aggregate.drain().line(new Fault(Scenario.ERRORS, 25)));
    }

    @Test
    void aSecondWithoutDecisionsIsSaidToBeOne() {
        assertEquals(
                "0 decisions, 0.00 % on, errors new 0 of 0, old 0 of 0, scenario healthy",
                aggregate.drain().line(Fault.NONE));
    }

    @Test
    void reportsInTheApisOwnWords() {
        add(Variant.NEW, Request.Ending.FAILED, 90.04, Decisions.Answer.ON);
        add(Variant.OLD, Request.Ending.SUCCEEDED, 120, Decisions.Answer.OFF);

        try (Reporter reporter = new Reporter(URI.create("http://127.0.0.1:1"), "token", Sample.DEEP_LINKS)) {
            assertEquals("""
                    [{"errors":1,"flag":"deeplinks.enabled",\
                    "lastError":"No screen is registered for easymo://orders/recent","latenciesMs":[90.0],\
                    "securityReports":0,"successes":0,"variant":"new"},\
                    {"errors":0,"flag":"deeplinks.enabled","latenciesMs":[120.0],"securityReports":0,"successes":1,\
                    "variant":"old"}]""", reporter.body(aggregate.drain().paths()));
        }
    }

    private void add(Variant path, Request.Ending ending, double milliseconds, Decisions.Answer answer) {
        aggregate.add(new Request(path, ending, milliseconds), answer);
    }
}
