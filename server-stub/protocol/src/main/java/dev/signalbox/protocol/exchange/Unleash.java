package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What Unleash exports: strategies of which any that matches turns a flag on. Who is excluded is kept from each.
final class Unleash implements Dialect {
    /// The title of a strategy that stands for a segment begins with it.
    static final String SEGMENT = "Segment ";

    static final String MEMBERS = ": members";
    static final String CONDITIONS = ": conditions";
    static final String USER = "userId";

    @Override
    public String write(List<FlagDefinition> flags, EnvironmentKey environment, Report report) {
        List<Object> features = new ArrayList<>();
        List<Object> strategies = new ArrayList<>();
        List<Object> environments = new ArrayList<>();
        for (FlagDefinition flag : flags) {
            report.carrying(flag.key().value(), () -> strategies(flag)).ifPresent(own -> {
                features.add(feature(flag));
                strategies.addAll(own);
                environments.add(environment(flag, environment));
            });
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("features", features);
        all.put("featureStrategies", strategies);
        all.put("featureEnvironments", environments);
        for (String empty : List.of("contextFields", "featureTags", "segments", "tagTypes", "dependencies")) {
            all.put(empty, List.of());
        }
        return Trees.json(all);
    }

    private static Object feature(FlagDefinition flag) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("name", flag.key().value());
        feature.put("description", flag.description());
        feature.put("type", "release");
        feature.put("project", "default");
        feature.put("stale", false);
        feature.put("impressionData", false);
        feature.put("archived", false);
        return feature;
    }

    private static Object environment(FlagDefinition flag, EnvironmentKey environment) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("enabled", flag.standing() == FlagDefinition.Standing.ON);
        written.put("featureName", flag.key().value());
        written.put("environment", environment.value());
        written.put("variants", List.of());
        written.put("name", flag.key().value());
        return written;
    }

    private static List<Object> strategies(FlagDefinition flag) {
        List<Object> strategies = new ArrayList<>();
        if (!flag.included().isEmpty()) {
            strategies.add(
                    strategy(flag, "Included", Percentage.ALL, List.of(constraint(USER, "IN", flag.included(), ""))));
        }
        switch (flag.audience()) {
            case Audience.Share(var percentage) ->
                strategies.add(strategy(flag, "Share", percentage, withoutExcluded(flag, List.of())));
            case Audience.Members(var segment, var percentage) -> members(strategies, flag, segment, percentage);
        }
        return strategies;
    }

    private static void members(List<Object> strategies, FlagDefinition flag, Segment segment, Percentage percentage) {
        String title = SEGMENT + segment.key();
        if (segment.members().isEmpty() && segment.conditions().isEmpty()) {
            throw new CannotCarryException(
                    flag.key() + ".segment", "The segment admits nobody.", "Give the segment members or conditions.");
        }
        if (!segment.members().isEmpty()) {
            Object listed = constraint(USER, "IN", segment.members(), "");
            strategies.add(strategy(flag, title + MEMBERS, percentage, withoutExcluded(flag, List.of(listed))));
        }
        if (!segment.conditions().isEmpty()) {
            List<Object> constraints =
                    segment.conditions().stream().map(Unleash::constraint).toList();
            strategies.add(strategy(flag, title + CONDITIONS, percentage, withoutExcluded(flag, constraints)));
        }
    }

    private static List<Object> withoutExcluded(FlagDefinition flag, List<Object> constraints) {
        List<Object> all = new ArrayList<>(constraints);
        if (!flag.excluded().isEmpty()) {
            all.add(constraint(USER, "NOT_IN", flag.excluded(), ""));
        }
        return all;
    }

    private static Object constraint(Condition condition) {
        String name = condition.attribute();
        return switch (condition) {
            case Condition.Equals equals -> constraint(name, "IN", Set.of(equals.value()), "");
            case Condition.OneOf oneOf -> constraint(name, "IN", oneOf.values(), "");
            case Condition.StartsWith starts -> constraint(name, "STR_STARTS_WITH", Set.of(starts.prefix()), "");
            case Condition.AtLeast least -> constraint(name, "NUM_GTE", Set.of(), number(least.minimum()));
            case Condition.AtMost most -> constraint(name, "NUM_LTE", Set.of(), number(most.maximum()));
        };
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static Object constraint(String name, String operator, Set<String> values, String value) {
        Map<String, Object> constraint = new LinkedHashMap<>();
        constraint.put("contextName", name);
        constraint.put("operator", operator);
        constraint.put("values", values.stream().sorted().toList());
        if (!value.isEmpty()) {
            constraint.put("value", value);
        }
        constraint.put("inverted", false);
        constraint.put("caseInsensitive", false);
        return constraint;
    }

    private static Object strategy(FlagDefinition flag, String title, Percentage percentage, List<Object> constraints) {
        String name = flag.key().value();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("groupId", name);
        parameters.put("rollout", Integer.toString(percentage.value()));
        parameters.put("stickiness", USER);
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("name", "flexibleRollout");
        strategy.put(
                "id",
                UUID.nameUUIDFromBytes((name + "/" + title).getBytes(StandardCharsets.UTF_8))
                        .toString());
        strategy.put("featureName", name);
        strategy.put("title", title);
        strategy.put("parameters", parameters);
        strategy.put("constraints", constraints);
        strategy.put("variants", List.of());
        strategy.put("disabled", false);
        strategy.put("segments", List.of());
        return strategy;
    }

    @Override
    public List<FlagDefinition> read(String text, EnvironmentKey environment, Report report) {
        JsonNode tree = Trees.readJson(text);
        JsonNode data = tree.has("data") ? tree.get("data") : tree;
        List<FlagDefinition> read = new ArrayList<>();
        for (JsonNode feature : data.path("features")) {
            String name = feature.path("name").asString("");
            report.carrying("features." + name, () -> new UnleashFlag(data, feature, environment, report).read())
                    .ifPresent(read::add);
        }
        return read;
    }
}
