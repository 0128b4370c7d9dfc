package dev.signalbox.domain.routing;

import dev.signalbox.domain.routing.RoutingAnswer.Cause;
import dev.signalbox.domain.routing.RuleFinding.Result;
import java.util.ArrayList;
import java.util.List;

/// Routes jobs: eligibility first, then the rules in order, the first match wins. Pure, and never fails: what
/// cannot be routed goes to the safe processor (S3-94).
public final class Router {
    private Router() {}

    /// Where a job with `data` goes by `policy`, and why.
    public static RoutingAnswer route(RoutingPolicy policy, Eligibility eligibility, JobData data) {
        return switch (eligibility) {
            case STOPPED -> safe(policy, Cause.STOPPED, "An emergency stop covers " + policy.flag() + ".");
            case NOT_ELIGIBLE -> safe(policy, Cause.NOT_ELIGIBLE, policy.flag() + " is off for the subject.");
            case ELIGIBLE -> byRules(policy, data);
        };
    }

    private static RoutingAnswer safe(RoutingPolicy policy, Cause cause, String why) {
        List<RuleFinding> findings = new ArrayList<>();
        addNotAsked(findings, policy, 0, "No rule is asked.");
        return new RoutingAnswer(policy.name(), policy.safe(), cause, "", why, findings);
    }

    private static RoutingAnswer byRules(RoutingPolicy policy, JobData data) {
        List<RuleFinding> findings = new ArrayList<>();
        for (RoutingRule rule : policy.rules()) {
            RuleFinding finding = ask(rule, data);
            findings.add(finding);
            if (finding.result() == Result.MATCHED || finding.result() == Result.FAILED) {
                addNotAsked(findings, policy, findings.size(), "'" + rule.name() + "' came first.");
                return decided(policy, rule, finding, findings);
            }
        }
        return new RoutingAnswer(policy.name(), policy.otherwise(), Cause.DEFAULT, "", "No rule matches.", findings);
    }

    private static RoutingAnswer decided(
            RoutingPolicy policy, RoutingRule rule, RuleFinding finding, List<RuleFinding> findings) {
        boolean failed = finding.result() == Result.FAILED;
        return new RoutingAnswer(
                policy.name(),
                failed ? policy.safe() : rule.processor(),
                failed ? Cause.ERROR : Cause.RULE,
                failed ? "" : rule.name(),
                finding.why(),
                findings);
    }

    private static RuleFinding ask(RoutingRule rule, JobData data) {
        try {
            List<String> held = new ArrayList<>();
            for (RoutingTest test : rule.tests()) {
                JobData.Finding finding = data.ask(test);
                if (!finding.holds()) {
                    return new RuleFinding(rule.name(), Result.NO_MATCH, finding.why());
                }
                held.add(finding.why());
            }
            return new RuleFinding(rule.name(), Result.MATCHED, String.join(" ", held));
        } catch (UnroutableException unroutable) {
            return new RuleFinding(rule.name(), Result.FAILED, unroutable.why());
        }
    }

    private static void addNotAsked(List<RuleFinding> findings, RoutingPolicy policy, int from, String why) {
        policy.rules().stream()
                .skip(from)
                .map(rule -> new RuleFinding(rule.name(), Result.NOT_ASKED, why))
                .forEach(findings::add);
    }
}
