package dev.signalbox.domain.decision;

import dev.signalbox.domain.routing.Eligibility;
import dev.signalbox.domain.routing.JobData;
import dev.signalbox.domain.routing.Router;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.routing.RoutingPolicy;

/// Routes a subject's jobs: the decision on the policy's flag first, then its rules (S3-80).
public final class Routes {
    private Routes() {}

    /// Where a job of `subject` goes, and why.
    public static RoutingAnswer route(CompiledFlags flags, RoutingPolicy policy, Subject subject, JobData data) {
        return Router.route(policy, eligibility(flags.evaluate(policy.flag().value(), subject)), data);
    }

    /// What `decision`, on a policy's flag, means for routing.
    public static Eligibility eligibility(Decision decision) {
        if (decision.reason() == Reason.STOPPED) {
            return Eligibility.STOPPED;
        }
        return decision.isOn() ? Eligibility.ELIGIBLE : Eligibility.NOT_ELIGIBLE;
    }
}
