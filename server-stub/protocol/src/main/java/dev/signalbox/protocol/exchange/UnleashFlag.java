package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads one feature of an Unleash export. For one thread.
final class UnleashFlag {
    private static final String FIX = "Use flexibleRollout with IN, NOT_IN, STR_STARTS_WITH, NUM_GTE and NUM_LTE.";

    private final JsonNode data;
    private final JsonNode feature;
    private final EnvironmentKey environment;
    private final Report report;
    private final String name;
    private final Chain chain = new Chain();
    private final Set<String> included = new HashSet<>();
    private Optional<Set<String>> excluded = Optional.empty();
    private Optional<Percentage> share = Optional.empty();
    private boolean audience;

    UnleashFlag(JsonNode data, JsonNode feature, EnvironmentKey environment, Report report) {
        this.data = data;
        this.feature = feature;
        this.environment = environment;
        this.report = report;
        this.name = feature.path("name").asString("");
    }

    FlagDefinition read() {
        int number = 0;
        List<JsonNode> strategies = new ArrayList<>();
        for (JsonNode strategy : data.path("featureStrategies")) {
            if (strategy.path("featureName").asString("").equals(name)) {
                strategies.add(strategy);
            }
        }
        for (JsonNode strategy : strategies) {
            strategy(strategy, "featureStrategies." + name + "[" + number++ + "]");
        }
        FlagDefinition read = chain.ending(
                new FlagKey(name),
                feature.path("description").asString(""),
                standing(),
                "featureStrategies." + name,
                otherwise(strategies.isEmpty()));
        return new FlagDefinition(
                read.key(), read.description(), read.standing(), read.audience(), included, excluded.orElse(Set.of()));
    }

    /// A feature without any strategy is on for everybody.
    private Serving otherwise(boolean unconditional) {
        if (audience && share.isPresent()) {
            throw new CannotCarryException(
                    "featureStrategies." + name, "A segment and a share of all are two audiences.", FIX);
        }
        return share.<Serving>map(Serving.Portion::new)
                .orElseGet(() -> unconditional ? new Serving.On() : new Serving.Off());
    }

    private FlagDefinition.Standing standing() {
        List<JsonNode> own = new ArrayList<>();
        for (JsonNode state : data.path("featureEnvironments")) {
            if (state.path("featureName").asString("").equals(name)) {
                own.add(state);
            }
        }
        JsonNode state = own.stream()
                .filter(found -> found.path("environment").asString("").equals(environment.value()))
                .findFirst()
                .or(() -> own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty())
                .orElseThrow(() -> new CannotCarryException(
                        "featureEnvironments." + name,
                        "It says nothing about the environment '" + environment + "'.",
                        "Export that environment."));
        return state.path("enabled").asBoolean(false) ? FlagDefinition.Standing.ON : FlagDefinition.Standing.OFF;
    }

    private void strategy(JsonNode strategy, String path) {
        if (strategy.path("disabled").asBoolean(false)) {
            report.note(path, "The strategy is disabled and is left out.", "Enable it before the export if it counts.");
            return;
        }
        if (!strategy.path("segments").isEmpty()) {
            throw new CannotCarryException(
                    path + ".segments", "What its segments hold is not in the export.", "Use constraints instead.");
        }
        if (!strategy.path("variants").isEmpty()) {
            report.note(path + ".variants", "Variants have no counterpart and are left out.", "Use a flag for each.");
        }
        constrained(strategy, percentage(strategy, path), path);
    }

    private static Percentage percentage(JsonNode strategy, String path) {
        JsonNode parameters = strategy.path("parameters");
        return switch (strategy.path("name").asString("")) {
            case "default" -> Percentage.ALL;
            case "flexibleRollout" -> {
                String stickiness = parameters.path("stickiness").asString("default");
                if (!stickiness.equals("default") && !stickiness.equals(Unleash.USER)) {
                    throw new CannotCarryException(
                            path + ".parameters.stickiness", "It sticks to '" + stickiness + "'.", "Stick to userId.");
                }
                yield whole(parameters.path("rollout").asString("100"), path + ".parameters.rollout");
            }
            default ->
                throw new CannotCarryException(
                        path + ".name", "'" + strategy.path("name").asString("") + "' has no counterpart here.", FIX);
        };
    }

    private static Percentage whole(String text, String path) {
        try {
            return new Percentage(Integer.parseInt(text));
        } catch (NumberFormatException broken) {
            throw new CannotCarryException(path, "It is no whole percentage.", "Give one from 0 to 100.");
        }
    }

    private void constrained(JsonNode strategy, Percentage percentage, String path) {
        Set<String> keys = new HashSet<>();
        Set<String> without = new HashSet<>();
        List<Condition> conditions = new ArrayList<>();
        boolean listed = false;
        for (JsonNode constraint : strategy.path("constraints")) {
            boolean onUser = constraint.path("contextName").asString("").equals(Unleash.USER);
            String operator = operator(constraint, path);
            if (onUser && operator.equals("NOT_IN")) {
                without.addAll(Trees.texts(constraint.path("values"), path));
            } else if (onUser && operator.equals("IN") && !listed) {
                listed = true;
                keys.addAll(Trees.texts(constraint.path("values"), path));
            } else {
                conditions.add(condition(constraint, operator, path));
            }
        }
        if (listed && !conditions.isEmpty()) {
            throw new CannotCarryException(path, "It asks for users and attributes at once.", FIX);
        }
        served(strategy.path("title").asString(""), new Match(keys, conditions), without, percentage, path);
    }

    private void served(String title, Match match, Set<String> without, Percentage percentage, String path) {
        boolean segment = title.startsWith(Unleash.SEGMENT);
        boolean list = !match.keys().isEmpty() && percentage.equals(Percentage.ALL) && !segment;
        if (list && without.isEmpty()) {
            included.addAll(match.keys());
            return;
        }
        if (excluded.filter(before -> !before.equals(without)).isPresent()) {
            throw new CannotCarryException(path, "Its strategies exclude different users.", FIX);
        }
        excluded = Optional.of(without);
        if (match.keys().isEmpty() && match.conditions().isEmpty()) {
            if (share.isPresent()) {
                throw new CannotCarryException(path, "It has two shares of all.", FIX);
            }
            share = Optional.of(percentage);
            return;
        }
        audience = true;
        if (segment) {
            chain.named(new SegmentKey(title.substring(Unleash.SEGMENT.length())
                    .replace(Unleash.MEMBERS, "")
                    .replace(Unleash.CONDITIONS, "")));
        }
        chain.audience(path, match, percentage);
    }

    private static String operator(JsonNode constraint, String path) {
        String operator = constraint.path("operator").asString("");
        if (constraint.path("caseInsensitive").asBoolean(false)) {
            throw new CannotCarryException(path, "It does not look at capitals, and here they count.", FIX);
        }
        if (!constraint.path("inverted").asBoolean(false)) {
            return operator;
        }
        return switch (operator) {
            case "IN" -> "NOT_IN";
            case "NOT_IN" -> "IN";
            default -> throw new CannotCarryException(path, "An inverted '" + operator + "' has no counterpart.", FIX);
        };
    }

    private static Condition condition(JsonNode constraint, String operator, String path) {
        String attribute = constraint.path("contextName").asString("");
        return switch (operator) {
            case "IN" -> new Condition.OneOf(attribute, Trees.texts(constraint.path("values"), path));
            case "STR_STARTS_WITH" -> new Condition.StartsWith(attribute, one(constraint, path));
            case "NUM_GTE" -> new Condition.AtLeast(attribute, number(constraint, path));
            case "NUM_LTE" -> new Condition.AtMost(attribute, number(constraint, path));
            default -> throw new CannotCarryException(path, "'" + operator + "' has no counterpart here.", FIX);
        };
    }

    private static String one(JsonNode constraint, String path) {
        Set<String> values = Trees.texts(constraint.path("values"), path);
        if (values.size() != 1) {
            throw new CannotCarryException(path, "It begins with one of several texts.", FIX);
        }
        return values.iterator().next();
    }

    private static double number(JsonNode constraint, String path) {
        try {
            return Double.parseDouble(constraint.path("value").asString(""));
        } catch (NumberFormatException none) {
            throw new CannotCarryException(path, "It does not compare with a number.", FIX);
        }
    }
}
