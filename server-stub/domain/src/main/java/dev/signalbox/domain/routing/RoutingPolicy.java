package dev.signalbox.domain.routing;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;

/// Where the jobs of one flag go: rules in order, of which the first that matches decides (S3-79).
///
/// @param name unique in the tenant
/// @param flag who is not on by this flag is not routed, but handled by `safe` (S3-80)
/// @param otherwise the processor when no rule matches
/// @param safe the processor when the flag is off, stopped, or routing fails (S3-92, S3-94)
public record RoutingPolicy(String name, FlagKey flag, List<RoutingRule> rules, String otherwise, String safe) {
    /// More rules than a person can read in order.
    private static final int MOST_RULES = 100;

    /// @throws InvalidValueException for an empty name or processor, or more than 100 rules
    public RoutingPolicy {
        filled("name", name);
        filled("otherwise", otherwise);
        filled("safe", safe);
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new InvalidValueException("rules", "there are " + rules.size(), "Give at most " + MOST_RULES + ".");
        }
    }

    static void filled(String field, String value) {
        if (value.isBlank() || value.length() > 100) {
            throw new InvalidValueException(field, "it is empty or too long", "Give 1 to 100 characters.");
        }
    }
}
