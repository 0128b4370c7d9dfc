package dev.signalbox.desktop.routing;

import java.util.List;

/// What is shown of a routing policy and of the job that is tried on it.
///
/// @param policies by name
/// @param policy the chosen one; empty when there is none
/// @param environments by key, production first
/// @param environment the chosen one; empty when there is none
/// @param flag who is not on by it is not routed; empty without a policy
/// @param headline where the job goes; or what there is to do first
/// @param why in a sentence; empty while nothing was tried
/// @param lines the whole policy in order, whatever is wrong with the job
record RoutingView(
        List<String> policies,
        String policy,
        List<String> environments,
        String environment,
        String flag,
        List<FactField> fields,
        String headline,
        String why,
        List<RuleLine> lines) {
    static final RoutingView NONE = new RoutingView(
            List.of(), "", List.of(), "", "", List.of(), "Nothing is known of the store yet.", "", List.of());

    RoutingView {
        policies = List.copyOf(policies);
        environments = List.copyOf(environments);
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    RoutingView saying(String newHeadline, String newWhy, List<RuleLine> newLines) {
        return new RoutingView(
                policies, policy, environments, environment, flag, fields, newHeadline, newWhy, newLines);
    }
}
