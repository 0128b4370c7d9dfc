package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the targeting of one flagd flag.
final class FlagdTargeting {
    private static final String KEY = "targetingKey";
    private static final String FIX = "Write it with in, ==, starts_with, >= and <=, or lay the rollout out by hand.";

    private final JsonNode variants;
    private final JsonNode evaluators;
    private final Chain chain = new Chain();

    FlagdTargeting(JsonNode variants, JsonNode evaluators, String path) {
        this.variants = variants;
        this.evaluators = evaluators;
        if (variants.isEmpty()
                || variants.properties().stream()
                        .anyMatch(entry -> !entry.getValue().isBoolean())) {
            throw new CannotCarryException(
                    path + ".variants", "Its variants are not boolean.", "Split it into boolean flags.");
        }
    }

    FlagDefinition read(
            FlagKey key, String description, FlagDefinition.Standing standing, JsonNode targeting, Serving otherwise) {
        String path = "flags." + key + ".targeting";
        JsonNode rest = targeting;
        while (rest.has("if")) {
            JsonNode parts = rest.get("if");
            if (parts.size() != 3) {
                throw new CannotCarryException(path, "An if has other than three parts.", "Nest one if in another.");
            }
            path += ".if";
            rule(path, parts.get(0), serving(parts.get(1), otherwise, path));
            rest = parts.get(2);
        }
        Serving last = rest.isMissingNode() || rest.isNull() || (rest.isObject() && rest.isEmpty())
                ? otherwise
                : serving(rest, otherwise, path);
        return chain.ending(key, description, standing, path, last);
    }

    Serving variant(JsonNode name, String path) {
        JsonNode value = variants.path(name.asString(""));
        if (!value.isBoolean()) {
            throw new CannotCarryException(
                    path, "It names no variant: the application decides.", "Name one of the variants.");
        }
        return value.booleanValue() ? new Serving.On() : new Serving.Off();
    }

    private void rule(String path, JsonNode test, Serving serving) {
        if (test.has("$ref")) {
            String name = test.get("$ref").asString();
            JsonNode shared = evaluators.path(name);
            if (shared.isMissingNode()) {
                throw new CannotCarryException(path, "There is no evaluator '" + name + "'.", "Add it.");
            }
            chain.named(new SegmentKey(name));
            audience(path, match(shared, "$evaluators." + name), serving);
        } else {
            chain.add(path, match(test, path), serving);
        }
    }

    /// What a shared evaluator matches is a segment, even if it only lists keys.
    private void audience(String path, Match match, Serving serving) {
        switch (serving) {
            case Serving.On() -> chain.audience(path, match, Percentage.ALL);
            case Serving.Portion(var percentage) -> chain.audience(path, match, percentage);
            case Serving.Off off -> chain.add(path, match, off);
        }
    }

    private Serving serving(JsonNode node, Serving otherwise, String path) {
        if (node.isNull()) {
            return otherwise;
        }
        if (node.isString() || node.isBoolean()) {
            return variant(node, path);
        }
        if (node.has("fractional")) {
            return fractional(node.get("fractional"), path + ".fractional");
        }
        throw new CannotCarryException(path, "It serves by something else than a variant or a share.", FIX);
    }

    private Serving fractional(JsonNode parts, String path) {
        double on = 0;
        double total = 0;
        for (JsonNode part : parts) {
            if (!part.isArray()) {
                throw new CannotCarryException(
                        path, "It is divided by something else than the flag and the subject.", "Leave that out.");
            }
            double weight = part.size() > 1 ? part.get(1).asDouble() : 1;
            total += weight;
            on += variant(part.get(0), path) instanceof Serving.On ? weight : 0;
        }
        return Serving.portion(path, on, total);
    }

    private static Match match(JsonNode test, String path) {
        if (test.size() != 1) {
            throw new CannotCarryException(path, "It is no single test.", FIX);
        }
        Map.Entry<String, JsonNode> only = test.properties().iterator().next();
        String here = path + "." + only.getKey();
        return switch (only.getKey()) {
            case "and" -> all(only.getValue(), here);
            case "or" -> either(only.getValue(), here);
            default -> compare(only.getKey(), only.getValue(), here);
        };
    }

    /// Tests that an attribute is there are left out: here a missing one never matches.
    private static Match all(JsonNode tests, String path) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode test : tests) {
            if (!isPresence(test)) {
                Match match = match(test, path);
                if (!match.keys().isEmpty()) {
                    throw new CannotCarryException(path, "It asks for keys and attributes at once.", FIX);
                }
                conditions.addAll(match.conditions());
            }
        }
        return Match.conditions(conditions);
    }

    private static boolean isPresence(JsonNode test) {
        return test.path("!=").size() == 2 && test.path("!=").get(1).isNull();
    }

    private static Match either(JsonNode tests, String path) {
        Set<String> keys = new HashSet<>();
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode test : tests) {
            Match match = match(test, path);
            if (!match.conditions().isEmpty() && !conditions.isEmpty()) {
                throw new CannotCarryException(path, "It is one of several sets of attributes.", FIX);
            }
            keys.addAll(match.keys());
            conditions.addAll(match.conditions());
        }
        return new Match(keys, conditions);
    }

    private static Match compare(String operator, JsonNode sides, String path) {
        String attribute = sides.path(0).path("var").asString("");
        JsonNode value = sides.path(1);
        if (attribute.isEmpty() || value.isMissingNode()) {
            throw new CannotCarryException(path, "It does not compare an attribute with a value.", FIX);
        }
        if (attribute.equals(KEY)) {
            return Match.keys(keys(operator, value, path));
        }
        return Match.conditions(List.of(
                switch (operator) {
                    case "in" -> new Condition.OneOf(attribute, list(value, path));
                    case "==", "===" -> new Condition.Equals(attribute, Trees.text(value, path));
                    case "starts_with" -> new Condition.StartsWith(attribute, Trees.text(value, path));
                    case ">=" -> new Condition.AtLeast(attribute, number(value, path));
                    case "<=" -> new Condition.AtMost(attribute, number(value, path));
                    default -> throw unknown(operator, path);
                }));
    }

    private static Set<String> keys(String operator, JsonNode value, String path) {
        return switch (operator) {
            case "in" -> list(value, path);
            case "==", "===" -> Set.of(Trees.text(value, path));
            default -> throw unknown(operator, path);
        };
    }

    private static Set<String> list(JsonNode value, String path) {
        if (!value.isArray()) {
            throw new CannotCarryException(path, "It looks into a text, not into a list.", FIX);
        }
        return Trees.texts(value, path);
    }

    private static double number(JsonNode value, String path) {
        if (!value.isNumber()) {
            throw new CannotCarryException(path, "It does not compare with a number.", FIX);
        }
        return value.doubleValue();
    }

    private static CannotCarryException unknown(String operator, String path) {
        return new CannotCarryException(path, "'" + operator + "' has no counterpart here.", FIX);
    }
}
