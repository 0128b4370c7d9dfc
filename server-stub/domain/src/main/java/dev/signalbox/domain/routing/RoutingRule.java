package dev.signalbox.domain.routing;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;

/// One rule of a routing policy.
///
/// @param name what people call it, such as "recent data"
/// @param tests all must hold; at least one
/// @param processor where a job goes for which they do
public record RoutingRule(String name, List<RoutingTest> tests, String processor) {
    /// @throws InvalidValueException for an empty name or processor, or no test
    public RoutingRule {
        RoutingPolicy.filled("rule.name", name);
        RoutingPolicy.filled("rule.processor", processor);
        tests = List.copyOf(tests);
        if (tests.isEmpty()) {
            throw new InvalidValueException(
                    "rule.tests", "there is none", "Give a test, or make the processor the policy's default.");
        }
    }
}
