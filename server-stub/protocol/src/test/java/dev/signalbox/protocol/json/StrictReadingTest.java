package dev.signalbox.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.body.AdvanceBody;
import dev.signalbox.protocol.body.PlanBody;
import dev.signalbox.protocol.body.SamplesBody;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is not exactly right is refused, and the refusal says where and how to mend it.
class StrictReadingTest {
    private static final String WHOLE_PERCENT = "Give a whole number from 0 to 100.";

    private record Case(String json, Class<?> type, String field, String problem, String fix) {}

    @TestFactory
    Stream<DynamicTest> malformedMessagesNameFieldProblemAndFix() {
        return Stream.of(
                        percentage("-1", "-1 is outside 0 to 100"),
                        percentage("101", "101 is outside 0 to 100"),
                        percentage("10.5", "10.5 is no whole number"),
                        percentage("\"ten\"", "\"ten\" is no whole number"),
                        percentage("\"10\"", "\"10\" is no whole number"),
                        percentage("true", "true is no whole number"),
                        percentage("99999999999999999999", "it is outside 0 to 100"),
                        stage("10.5", "it is not a whole number"),
                        stage("\"1\"", "it is not a whole number"),
                        stage("true", "it is not a whole number"),
                        new Case(
                                "{\"stage\":1,\"stage\":2}",
                                AdvanceBody.class,
                                "stage",
                                "it is there twice",
                                "Give each field once."),
                        new Case(
                                "{\"stagee\":1}",
                                AdvanceBody.class,
                                "stagee",
                                "there is no such field",
                                "Leave it out, or check its spelling."),
                        new Case(
                                "{} {}",
                                AdvanceBody.class,
                                "",
                                "text follows the end of the message",
                                "Send one JSON value and nothing after it."),
                        new Case("null", AdvanceBody.class, "", "it is null", "Send a JSON object."),
                        new Case("", AdvanceBody.class, "", "it is empty", "Send a JSON object."),
                        new Case(
                                "{\"stage\":",
                                AdvanceBody.class,
                                "",
                                "it is no JSON at line 1, column 10",
                                "Send well-formed JSON."),
                        new Case("[".repeat(100), AdvanceBody.class, "", "it is not an object", "Give an object."),
                        new Case(
                                "{\"key\":\"k\",\"app\":\"a\",\"owner\":\"o\"}",
                                Flag.class,
                                "description",
                                "it is missing",
                                "Give this field."),
                        new Case(
                                "{\"key\":\"k\",\"app\":\"a\",\"owner\":\"o\",\"description\":5}",
                                Flag.class,
                                "description",
                                "it is not text in double quotes",
                                "Give text in double quotes."),
                        new Case(
                                "{\"key\":\"a b\",\"app\":\"a\",\"owner\":\"o\",\"description\":\"d\"}",
                                Flag.class,
                                "key",
                                "'a b' is not a name",
                                "Use 1 to 100 letters, digits, dots, hyphens and underscores, "
                                        + "beginning with a letter or digit."),
                        new Case(
                                "{\"startsAt\":1700000000}",
                                Schedule.class,
                                "startsAt",
                                "it is no text",
                                "Give text in double quotes."),
                        new Case(
                                "{\"startsAt\":\"tomorrow\"}",
                                Schedule.class,
                                "startsAt",
                                "it is no point in time",
                                "Give an ISO 8601 time such as 2026-03-01T03:00:00Z."),
                        new Case(
                                "{\"type\":\"Explode\"}",
                                Command.class,
                                "type",
                                "it names no known alternative",
                                "Give one of the documented types."),
                        new Case(
                                "{\"type\":\"MoveToStage\",\"address\":{\"flag\":\"f\",\"environment\":\"e\"}}",
                                Command.class,
                                "stage",
                                "it is missing",
                                "Give this field."),
                        new Case(
                                "[{\"flag\":\"f\",\"variant\":\"NEW\",\"successes\":1,\"errors\":0}]",
                                SamplesBody.class,
                                "[0].variant",
                                "'NEW' is no path",
                                "Give new or old."),
                        new Case(
                                health().replace("ACT", "SOMETIMES"),
                                HealthPolicy.class,
                                "onRollback",
                                "it is not one of ACT, TELL",
                                "Give one of ACT, TELL."),
                        new Case(
                                health().replace("10.0", "200"),
                                HealthPolicy.class,
                                "criticalErrorRate",
                                "200.0 is outside 0 to 100",
                                "Give percent from 0 to 100."))
                .map(wrong -> dynamicTest(shown(wrong), () -> {
                    MalformedMessageException fault = assertThrows(
                            MalformedMessageException.class, () -> DomainJson.read(wrong.json(), wrong.type()));

                    assertEquals(
                            wrong, new Case(wrong.json(), wrong.type(), fault.field(), fault.problem(), fault.fix()));
                }));
    }

    @Test
    void faultDeepInsideIsNamedByItsWholePath() {
        String plan = DomainJson.write(new PlanBody(
                        Optional.empty(), Optional.of(Examples.ladder()), 10, Optional.empty(), Optional.empty()))
                .replace("\"percentage\":25", "\"percentage\":-1");

        MalformedMessageException fault =
                assertThrows(MalformedMessageException.class, () -> DomainJson.read(plan, PlanBody.class));

        assertEquals("ladder.stages[4].target.percentage", fault.field());
    }

    @Test
    void commandInsideASubmissionIsReadAsStrictly() {
        String submission = "{\"id\":\"1b4e28ba-2fa1-4d2b-883f-0016d3cca427\",\"expectation\":{\"type\":\"Anything\"},"
                + "\"reason\":\"\",\"command\":{\"type\":\"MoveToStage\","
                + "\"address\":{\"flag\":\"f\",\"environment\":\"e\"},\"stage\":1,\"stage\":2}}";

        MalformedMessageException fault =
                assertThrows(MalformedMessageException.class, () -> DomainJson.read(submission, Submission.class));

        assertEquals("command.stage", fault.field());
    }

    @Test
    void nestingIsLimited() {
        String deep = "{\"grounds\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(201);

        assertThrows(MalformedMessageException.class, () -> DomainJson.read(deep, AdvanceBody.class));
    }

    private static Case percentage(String value, String problem) {
        return new Case("{\"percentage\":" + value + "}", AdvanceBody.class, "percentage", problem, WHOLE_PERCENT);
    }

    private static Case stage(String value, String problem) {
        return new Case("{\"stage\":" + value + "}", AdvanceBody.class, "stage", problem, "Give a whole number.");
    }

    private static String health() {
        return DomainJson.write(HealthPolicy.DEFAULT);
    }

    private static String shown(Case wrong) {
        String json = wrong.json().length() <= 60 ? wrong.json() : wrong.json().substring(0, 60) + "…";
        return json + " -> " + wrong.field() + ": " + wrong.problem();
    }
}
