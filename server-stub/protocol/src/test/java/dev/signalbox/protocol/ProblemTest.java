package dev.signalbox.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.store.Receipt;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void refusalOfEveryRuleSurvivesTheWayThroughAProblem() {
        for (Rule rule : Rule.values()) {
            Refusal refusal = new Refusal(rule, "stage", "It is wrong.", "Mend it.");

            assertEquals(
                    Optional.of(new Receipt.Refused(refusal)),
                    Problem.of(refusal).at("/v1/commands").receipt());
        }
    }

    @Test
    void conflictSurvivesTheWayThroughAProblem() {
        assertEquals(
                Optional.of(new Receipt.Conflict(9)),
                Problem.conflict(9).at("/v1/commands").receipt());
    }

    @Test
    void problemThatTheRuleBookNeverSawCarriesNoReceipt() {
        for (ProblemCode code : ProblemCode.values()) {
            assertEquals(
                    Optional.empty(),
                    Problem.of(code, "", "It is wrong.", "Mend it.").receipt());
        }
    }

    @Test
    void noCodeIsBothARulesAndTheProtocols() {
        Set<String> rules = Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toSet());

        assertEquals(
                0L,
                Arrays.stream(ProblemCode.values())
                        .filter(code -> rules.contains(code.code()))
                        .count());
    }

    @Test
    void statusSaysWhetherOneMayNotOrTheThingIsUnknownOrTheRuleForbids() {
        assertEquals(403, status(Rule.NOT_PERMITTED));
        assertEquals(404, status(Rule.UNKNOWN_FLAG));
        assertEquals(422, status(Rule.STAGE_SKIPPED));
    }

    private static int status(Rule rule) {
        return Problem.of(new Refusal(rule, "", "", "")).status();
    }
}
