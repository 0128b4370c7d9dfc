package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Queries of GO Feature Flag's rules: comparisons joined by `and`.
final class GoQuery {
    private static final String KEY = "targetingKey";
    private static final String FIX = "Write it with eq, in, sw, ge and le, joined by and; or plan it by hand.";
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_:-]*");
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "in",
            "eq",
            "ne",
            "gt",
            "lt",
            "ge",
            "le",
            "co",
            "sw",
            "ew",
            "pr",
            "true",
            "false",
            "null",
            "key",
            KEY.toLowerCase(Locale.ROOT));
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"[^\"\\\\]*\")|(?<number>-?\\d+(?:\\.\\d+)?)|(?<sign>==|>=|<=|[\\[\\],()])|(?<word>[A-Za-z][\\w:.-]*))");

    private final Matcher tokens;
    private final String query;
    private final String path;
    private int at;

    private GoQuery(String query, String path) {
        this.query = query;
        this.path = path;
        this.tokens = TOKEN.matcher(query);
    }

    static String write(Match match, String path) {
        return match.isKeysOnly()
                ? KEY + " in " + list(match.keys(), path)
                : match.conditions().stream()
                        .map(condition -> write(condition, path))
                        .collect(Collectors.joining(" and "));
    }

    private static String write(Condition condition, String path) {
        String attribute = condition.attribute();
        if (!ATTRIBUTE.matcher(attribute).matches() || RESERVED.contains(attribute.toLowerCase(Locale.ROOT))) {
            throw new CannotCarryException(
                    path, "A query cannot name the attribute '" + attribute + "'.", "Give the attribute another name.");
        }
        return attribute
                + switch (condition) {
                    case Condition.Equals equals -> " eq " + quoted(equals.value(), path);
                    case Condition.OneOf oneOf -> " in " + list(oneOf.values(), path);
                    case Condition.StartsWith starts -> " sw " + quoted(starts.prefix(), path);
                    case Condition.AtLeast least -> " ge " + number(least.minimum());
                    case Condition.AtMost most -> " le " + number(most.maximum());
                };
    }

    private static String list(Set<String> values, String path) {
        if (values.isEmpty()) {
            throw new CannotCarryException(path, "A query cannot hold an empty list.", "Name at least one value.");
        }
        return values.stream().sorted().map(value -> quoted(value, path)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String value, String path) {
        if (value.chars().anyMatch(letter -> letter == '"' || letter == '\\' || letter < ' ')) {
            throw new CannotCarryException(
                    path, "A query cannot hold a quote, a backslash or a line's end.", "Leave that value out.");
        }
        return '"' + value + '"';
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static Match read(String query, String path) {
        return new GoQuery(query, path + ".query").comparisons();
    }

    private Match comparisons() {
        Set<String> keys = new LinkedHashSet<>();
        List<Condition> conditions = new ArrayList<>();
        do {
            String attribute = next("word");
            String operator = operator();
            if (attribute.equals(KEY) || attribute.equals("key")) {
                keys.addAll(keys(operator));
            } else {
                conditions.add(condition(attribute, operator));
            }
        } while (joined());
        if (!keys.isEmpty() && !conditions.isEmpty()) {
            throw new CannotCarryException(path, "It asks for keys and attributes at once.", FIX);
        }
        return new Match(keys, conditions);
    }

    private Set<String> keys(String operator) {
        return switch (operator) {
            case "eq", "==" -> Set.of(text());
            case "in" -> texts();
            default -> throw unknown(operator);
        };
    }

    private Condition condition(String attribute, String operator) {
        return switch (operator) {
            case "eq", "==" -> new Condition.Equals(attribute, value());
            case "in" -> new Condition.OneOf(attribute, texts());
            case "sw" -> new Condition.StartsWith(attribute, text());
            case "ge", ">=" -> new Condition.AtLeast(attribute, Double.parseDouble(next("number")));
            case "le", "<=" -> new Condition.AtMost(attribute, Double.parseDouble(next("number")));
            default -> throw unknown(operator);
        };
    }

    private boolean joined() {
        if (query.substring(at).isBlank()) {
            return false;
        }
        String word = next("word");
        if (!word.equalsIgnoreCase("and")) {
            throw unknown(word);
        }
        return true;
    }

    private String operator() {
        advance();
        String sign = tokens.group("sign");
        String word = tokens.group("word");
        return sign != null ? sign : word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private String value() {
        advance();
        String text = tokens.group("text");
        String number = tokens.group("number");
        String word = tokens.group("word");
        if (text != null) {
            return text.substring(1, text.length() - 1);
        }
        if (number != null) {
            return number;
        }
        if ("true".equals(word) || "false".equals(word)) {
            return word;
        }
        throw new CannotCarryException(path, "It compares with no plain value.", FIX);
    }

    private String text() {
        String quoted = next("text");
        return quoted.substring(1, quoted.length() - 1);
    }

    private Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        require("[");
        String sign;
        do {
            texts.add(value());
            sign = next("sign");
        } while (sign.equals(","));
        if (!sign.equals("]")) {
            throw unknown(sign);
        }
        return texts;
    }

    private void require(String sign) {
        if (!next("sign").equals(sign)) {
            throw new CannotCarryException(path, "It is not written as expected.", FIX);
        }
    }

    private String next(String kind) {
        advance();
        String found = tokens.group(kind);
        if (found == null) {
            throw unknown(tokens.group().strip());
        }
        return found;
    }

    private void advance() {
        if (!tokens.find(at) || tokens.start() != at) {
            throw new CannotCarryException(path, "It is not written as expected.", FIX);
        }
        at = tokens.end();
    }

    private CannotCarryException unknown(String word) {
        return new CannotCarryException(path, "'" + word + "' has no counterpart here.", FIX);
    }
}
