package dev.signalbox.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.routing.RoutingAnswer.Cause;
import dev.signalbox.domain.routing.RuleFinding.Result;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The founding documents' six rules and default (S3-72..80), edge by edge.
final class SeedRoutingTest {
    private static final RoutingPolicy HYBRID = SeedRouting.hybrid();
    private static final String DEFAULT = "";

    /// @param rule the rule that decides; empty: the default
    private record Row(Map<String, Object> data, String rule, String processor) {}

    private static final List<Row> TABLE = List.of(
            new Row(Map.of(), DEFAULT, "inngest"),
            // Rule 1: days; exactly one is recent, zero counts as not given.
            new Row(Map.of("timeRange", 0), DEFAULT, "inngest"),
            new Row(Map.of("timeRange", 0.5), "recent data", "inngest"),
            new Row(Map.of("timeRange", 1), "recent data", "inngest"),
            new Row(Map.of("timeRange", -1), "recent data", "inngest"),
            new Row(Map.of("timeRange", 1.000001), "older data", "github_actions"),
            new Row(Map.of("timeRange", 2), "older data", "github_actions"),
            new Row(Map.of("timeRange", Double.NaN), DEFAULT, "inngest"),
            // Rule 2: the empty list counts as given.
            new Row(Map.of("prNumbers", List.of()), "few pull requests", "inngest"),
            new Row(Map.of("prNumbers", numbers(10)), "few pull requests", "inngest"),
            new Row(Map.of("prNumbers", numbers(11)), DEFAULT, "inngest"),
            // Rule 2 beats rules 4 and 5, and rule 6.
            new Row(Map.of("prNumbers", numbers(3), "timeRange", 30), "few pull requests", "inngest"),
            new Row(Map.of("prNumbers", numbers(3), "maxItems", 500), "few pull requests", "inngest"),
            new Row(Map.of("prNumbers", List.of(), "triggerSource", "scheduled"), "few pull requests", "inngest"),
            new Row(Map.of("prNumbers", numbers(11), "timeRange", 30), "older data", "github_actions"),
            // Rule 1 beats rule 5.
            new Row(Map.of("timeRange", 1, "maxItems", 500), "recent data", "inngest"),
            // Rule 3: no limit, and a limit of zero, are small.
            new Row(Map.of("triggerSource", "manual"), "small manual job", "inngest"),
            new Row(Map.of("triggerSource", "manual", "maxItems", 0), "small manual job", "inngest"),
            new Row(Map.of("triggerSource", "manual", "maxItems", 50), "small manual job", "inngest"),
            new Row(Map.of("triggerSource", "manual", "maxItems", 51), "many items", "github_actions"),
            new Row(Map.of("triggerSource", "manual", "timeRange", 7), "small manual job", "inngest"),
            new Row(Map.of("triggerSource", "Manual"), DEFAULT, "inngest"),
            // Rule 4 without rule 1: zero skips both.
            new Row(Map.of("timeRange", 0, "maxItems", 51), "many items", "github_actions"),
            // Rule 5.
            new Row(Map.of("maxItems", 50), DEFAULT, "inngest"),
            new Row(Map.of("maxItems", 51), "many items", "github_actions"),
            new Row(Map.of("maxItems", 0), DEFAULT, "inngest"),
            // Rule 6.
            new Row(Map.of("triggerSource", "scheduled"), "scheduled job", "github_actions"),
            new Row(Map.of("triggerSource", "scheduled", "timeRange", 1), "recent data", "inngest"),
            new Row(Map.of("triggerSource", "webhook"), DEFAULT, "inngest"),
            new Row(Map.of("triggerSource", ""), DEFAULT, "inngest"));

    @Test
    void everyEdgeGoesWhereTheSeedSendsIt() {
        for (Row row : TABLE) {
            RoutingAnswer answer = Router.route(HYBRID, Eligibility.ELIGIBLE, new JobData(row.data()));

            assertEquals(
                    List.of(row.rule(), row.processor(), row.rule().isEmpty() ? Cause.DEFAULT : Cause.RULE),
                    List.of(answer.rule(), answer.processor(), answer.cause()),
                    row::toString);
        }
    }

    @Test
    void subjectThatIsNotEligibleStaysWithTheSafeProcessorWhateverTheRulesSay() {
        JobData bulk = new JobData(Map.of("timeRange", 30));

        RoutingAnswer answer = Router.route(HYBRID, Eligibility.NOT_ELIGIBLE, bulk);

        assertEquals(
                List.of("inngest", Cause.NOT_ELIGIBLE, "hybrid_progressive_capture is off for the subject."),
                List.of(answer.processor(), answer.cause(), answer.why()));
        assertEquals(Collections.nCopies(6, Result.NOT_ASKED), results(answer));
    }

    @Test
    void emergencyStopFallsBackToTheSafeProcessor() {
        RoutingAnswer answer =
                Router.route(HYBRID, Eligibility.STOPPED, new JobData(Map.of("triggerSource", "scheduled")));

        assertEquals(List.of("inngest", Cause.STOPPED), List.of(answer.processor(), answer.cause()));
    }

    @Test
    void whatCannotBeComparedFallsBackToTheSafeProcessorAndSaysWhy() {
        RoutingPolicy unsafe = new RoutingPolicy(
                "unsafe", SeedRouting.FLAG, HYBRID.rules(), SeedRouting.GITHUB_ACTIONS, SeedRouting.INNGEST);

        RoutingAnswer answer =
                Router.route(unsafe, Eligibility.ELIGIBLE, new JobData(Map.of("timeRange", "yesterday")));

        assertEquals(
                List.of("inngest", Cause.ERROR, "", "timeRange is no number."),
                List.of(answer.processor(), answer.cause(), answer.rule(), answer.why()));
        assertEquals(Result.FAILED, results(answer).getFirst());
    }

    @Test
    void explanationSaysWhyEachEarlierRuleDidNotMatch() {
        JobData data = new JobData(Map.of("timeRange", 0, "prNumbers", numbers(11), "maxItems", 51));

        assertEquals(
                List.of(
                        new RuleFinding("recent data", Result.NO_MATCH, "timeRange is 0, which counts as not given."),
                        new RuleFinding(
                                "few pull requests", Result.NO_MATCH, "The length of prNumbers is 11, above 10."),
                        new RuleFinding("small manual job", Result.NO_MATCH, "triggerSource is not given."),
                        new RuleFinding("older data", Result.NO_MATCH, "timeRange is 0, which counts as not given."),
                        new RuleFinding("many items", Result.MATCHED, "maxItems is 51, above 50."),
                        new RuleFinding("scheduled job", Result.NOT_ASKED, "'many items' came first.")),
                Router.route(HYBRID, Eligibility.ELIGIBLE, data).findings());
    }

    private static List<Result> results(RoutingAnswer answer) {
        return answer.findings().stream().map(RuleFinding::result).toList();
    }

    private static List<Integer> numbers(int count) {
        return Collections.nCopies(count, 1);
    }
}
