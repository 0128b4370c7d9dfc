package dev.signalbox.desktop.routing;

import dev.signalbox.desktop.routing.RuleLine.Result;
import dev.signalbox.domain.routing.Eligibility;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.RoutingRule;
import dev.signalbox.domain.routing.RoutingTest;
import dev.signalbox.domain.routing.RuleFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A policy and what it says of a job, line by line: eligibility first, then the rules in order. Pure.
final class RoutingWords {
    private RoutingWords() {}

    /// `policy` before a job is tried on it.
    static List<RuleLine> untried(RoutingPolicy policy) {
        List<RuleLine> lines = new ArrayList<>();
        lines.add(new RuleLine("Eligibility", eligibility(policy), Result.UNTRIED, ""));
        for (int index = 0; index < policy.rules().size(); index++) {
            lines.add(new RuleLine(name(index, policy), tests(policy.rules().get(index)), Result.UNTRIED, ""));
        }
        lines.add(new RuleLine("Otherwise", "→ " + policy.otherwise(), Result.UNTRIED, ""));
        return lines;
    }

    /// What `policy` said of a job.
    ///
    /// @param decided what the flag decided for the subject, as a sentence
    static List<RuleLine> tried(RoutingPolicy policy, Eligibility eligibility, String decided, RoutingAnswer answer) {
        List<RuleLine> lines = new ArrayList<>();
        lines.add(new RuleLine(
                "Eligibility",
                eligibility(policy),
                eligibility == Eligibility.ELIGIBLE ? Result.PASSED : Result.DECIDED,
                decided));
        for (int index = 0; index < policy.rules().size(); index++) {
            RuleFinding finding = answer.findings().get(index);
            lines.add(new RuleLine(
                    name(index, policy), tests(policy.rules().get(index)), result(finding.result()), finding.why()));
        }
        boolean byDefault = answer.cause() == RoutingAnswer.Cause.DEFAULT;
        lines.add(new RuleLine(
                "Otherwise",
                "→ " + policy.otherwise(),
                byDefault ? Result.DECIDED : Result.NOT_ASKED,
                byDefault ? "No rule matches." : "Something above decided."));
        return lines;
    }

    /// Where the job goes, such as `Goes to inngest, by 'recent data'`.
    static String headline(RoutingAnswer answer) {
        return "Goes to " + answer.processor() + ", "
                + switch (answer.cause()) {
                    case STOPPED -> "the safe processor: a stop covers the flag";
                    case NOT_ELIGIBLE -> "the safe processor: not eligible";
                    case RULE -> "by '" + answer.rule() + "'";
                    case DEFAULT -> "because no rule matches";
                    case ERROR -> "the safe processor: a rule could not be asked";
                };
    }

    private static String name(int index, RoutingPolicy policy) {
        return (index + 1) + "  " + policy.rules().get(index).name();
    }

    private static String eligibility(RoutingPolicy policy) {
        return policy.flag() + " is on for the subject; otherwise → " + policy.safe();
    }

    private static Result result(RuleFinding.Result result) {
        return switch (result) {
            case MATCHED -> Result.DECIDED;
            case NO_MATCH -> Result.PASSED;
            case NOT_ASKED -> Result.NOT_ASKED;
            case FAILED -> Result.FAILED;
        };
    }

    private static String tests(RoutingRule rule) {
        return rule.tests().stream().map(RoutingWords::test).collect(Collectors.joining(" and ")) + " → "
                + rule.processor();
    }

    private static String test(RoutingTest test) {
        return switch (test) {
            case RoutingTest.AtMost(var field, double bound, var blank) ->
                field + " is at most " + FactField.plain(bound) + blank(blank);
            case RoutingTest.Above(var field, double bound) -> field + " is above " + FactField.plain(bound);
            case RoutingTest.SizeAtMost(var field, int bound) -> field + " has at most " + bound + " entries";
            case RoutingTest.Is(var field, var value) -> field + " is " + value;
        };
    }

    private static String blank(RoutingTest.WhenBlank blank) {
        return switch (blank) {
            case HOLDS -> " or not given";
            case FAILS -> "";
        };
    }
}
