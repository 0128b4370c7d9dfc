package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// flagd's flag configuration: segments are shared evaluators, lists and shares are targeting (JSONLogic).
final class Flagd implements Dialect {
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final Map<String, String> KEY = Map.of("var", "targetingKey");

    @Override
    public String write(List<FlagDefinition> flags, EnvironmentKey environment, Report report) {
        Map<String, Object> written = new LinkedHashMap<>();
        Map<String, Object> evaluators = new TreeMap<>();
        for (FlagDefinition flag : flags) {
            if (flag.audience() instanceof Audience.Members(var segment, var percentage)) {
                evaluators.put(segment.key().value(), segment(segment));
            }
            written.put(flag.key().value(), flag(flag));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", "https://flagd.dev/schema/v0/flags.json");
        all.put("flags", written);
        if (!evaluators.isEmpty()) {
            all.put("$evaluators", evaluators);
        }
        return Trees.json(all);
    }

    private static Map<String, Object> flag(FlagDefinition flag) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("state", flag.standing() == FlagDefinition.Standing.ON ? "ENABLED" : "DISABLED");
        written.put("variants", variants());
        written.put("defaultVariant", OFF);
        written.put("targeting", listed(flag.excluded(), OFF, listed(flag.included(), ON, audience(flag.audience()))));
        if (!flag.description().isEmpty()) {
            written.put("metadata", Map.of("description", flag.description()));
        }
        return written;
    }

    private static Map<String, Object> variants() {
        Map<String, Object> variants = new LinkedHashMap<>();
        variants.put(ON, true);
        variants.put(OFF, false);
        return variants;
    }

    private static Object listed(Set<String> subjects, String variant, Object otherwise) {
        return subjects.isEmpty() ? otherwise : branch(in(KEY, subjects), variant, otherwise);
    }

    private static Object audience(Audience audience) {
        return switch (audience) {
            case Audience.Share(var percentage) -> share(percentage);
            case Audience.Members(var segment, var percentage) ->
                branch(Map.of("$ref", segment.key().value()), share(percentage), OFF);
        };
    }

    private static Object share(Percentage percentage) {
        int on = percentage.value();
        return Map.of("fractional", List.of(List.of(ON, on), List.of(OFF, 100 - on)));
    }

    private static Object branch(Object test, Object then, Object otherwise) {
        return Map.of("if", List.of(test, then, otherwise));
    }

    private static Object segment(Segment segment) {
        Object members = in(KEY, segment.members());
        if (segment.conditions().isEmpty()) {
            return members;
        }
        List<Object> tests = new ArrayList<>();
        segment.conditions().forEach(condition -> tests.addAll(tests(condition)));
        Object all = Map.of("and", tests);
        return segment.members().isEmpty() ? all : Map.of("or", List.of(members, all));
    }

    /// A number that is missing counts as 0 in JSONLogic, and as nothing here: so it is asked for first.
    private static List<Object> tests(Condition condition) {
        Map<String, String> attribute = Map.of("var", condition.attribute());
        return switch (condition) {
            case Condition.Equals equals -> List.of(Map.of("==", List.of(attribute, equals.value())));
            case Condition.OneOf oneOf -> List.of(in(attribute, oneOf.values()));
            case Condition.StartsWith starts -> List.of(Map.of("starts_with", List.of(attribute, starts.prefix())));
            case Condition.AtLeast least ->
                List.of(present(attribute), Map.of(">=", List.of(attribute, least.minimum())));
            case Condition.AtMost most -> List.of(present(attribute), Map.of("<=", List.of(attribute, most.maximum())));
        };
    }

    private static Object present(Map<String, String> attribute) {
        List<Object> isNotNull = new ArrayList<>();
        isNotNull.add(attribute);
        isNotNull.add(null);
        return Map.of("!=", isNotNull);
    }

    private static Object in(Map<String, String> attribute, Set<String> values) {
        return Map.of("in", List.of(attribute, values.stream().sorted().toList()));
    }

    @Override
    public List<FlagDefinition> read(String text, EnvironmentKey environment, Report report) {
        JsonNode tree = Trees.readJson(text);
        List<FlagDefinition> read = new ArrayList<>();
        tree.path("flags").properties().forEach(flag -> {
            String path = "flags." + flag.getKey();
            Optional<FlagDefinition> definition =
                    report.carrying(path, () -> flag(flag.getKey(), flag.getValue(), tree.path("$evaluators"), path));
            definition.ifPresent(read::add);
        });
        return read;
    }

    private static FlagDefinition flag(String key, JsonNode flag, JsonNode evaluators, String path) {
        FlagdTargeting targeting = new FlagdTargeting(flag.path("variants"), evaluators, path);
        Serving otherwise = targeting.variant(flag.path("defaultVariant"), path + ".defaultVariant");
        FlagDefinition.Standing standing = "DISABLED".equals(flag.path("state").asString(""))
                ? FlagDefinition.Standing.OFF
                : FlagDefinition.Standing.ON;
        String description = flag.path("metadata").path("description").asString("");
        return targeting.read(new FlagKey(key), description, standing, flag.path("targeting"), otherwise);
    }
}
