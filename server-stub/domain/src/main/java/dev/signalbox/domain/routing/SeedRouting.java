package dev.signalbox.domain.routing;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.routing.RoutingTest.WhenBlank;
import java.util.List;

/// The founding documents' routing policy, rule for rule and edge for edge (S3-72..79, X-38).
public final class SeedRouting {
    /// The processor for an immediate response, and the safe one.
    public static final String INNGEST = "inngest";
    /// The processor for bulk work.
    public static final String GITHUB_ACTIONS = "github_actions";
    /// The flag whose subjects are routed (S3-97).
    public static final FlagKey FLAG = new FlagKey("hybrid_progressive_capture");

    private SeedRouting() {}

    /// The six rules and the default. `timeRange` counts days; exactly one day still is recent.
    public static RoutingPolicy hybrid() {
        return new RoutingPolicy(
                "hybrid-capture",
                FLAG,
                List.of(
                        rule("recent data", INNGEST, new RoutingTest.AtMost("timeRange", 1, WhenBlank.FAILS)),
                        rule("few pull requests", INNGEST, new RoutingTest.SizeAtMost("prNumbers", 10)),
                        rule(
                                "small manual job",
                                INNGEST,
                                new RoutingTest.Is("triggerSource", "manual"),
                                new RoutingTest.AtMost("maxItems", 50, WhenBlank.HOLDS)),
                        rule("older data", GITHUB_ACTIONS, new RoutingTest.Above("timeRange", 1)),
                        rule("many items", GITHUB_ACTIONS, new RoutingTest.Above("maxItems", 50)),
                        rule("scheduled job", GITHUB_ACTIONS, new RoutingTest.Is("triggerSource", "scheduled"))),
                INNGEST,
                INNGEST);
    }

    private static RoutingRule rule(String name, String processor, RoutingTest... tests) {
        return new RoutingRule(name, List.of(tests), processor);
    }
}
