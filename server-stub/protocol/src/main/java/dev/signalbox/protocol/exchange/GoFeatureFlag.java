package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// GO Feature Flag's flag file: lists, segments and shares are rules with a query, of which the first decides.
final class GoFeatureFlag implements Dialect {
    private static final String ON = "enabled";
    private static final String OFF = "disabled";
    private static final Set<String> WITHOUT_COUNTERPART =
            Set.of("scheduledRollout", "experimentation", "bucketingKey", "trackEvents", "version");

    @Override
    public String write(List<FlagDefinition> flags, EnvironmentKey environment, Report report) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (FlagDefinition flag : flags) {
            String path = flag.key().value();
            report.carrying(path, () -> flag(flag, path)).ifPresent(form -> written.put(path, form));
        }
        return Trees.yaml(written);
    }

    private static Map<String, Object> flag(FlagDefinition flag, String path) {
        Map<String, Object> variations = new LinkedHashMap<>();
        variations.put(ON, true);
        variations.put(OFF, false);
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (!flag.description().isEmpty()) {
            metadata.put("description", flag.description());
        }
        List<Object> targeting = new ArrayList<>();
        list(targeting, "excluded", flag.excluded(), path, Map.of("variation", OFF));
        list(targeting, "included", flag.included(), path, Map.of("variation", ON));
        Map<String, Object> otherwise = new LinkedHashMap<>(Map.of("name", "everybody-else"));
        switch (flag.audience()) {
            case Audience.Share(var percentage) -> otherwise.putAll(share(percentage));
            case Audience.Members(var segment, var percentage) -> {
                metadata.put("segment", segment.key().value());
                members(targeting, segment, path, share(percentage));
                otherwise.put("variation", OFF);
            }
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("variations", variations);
        if (!targeting.isEmpty()) {
            written.put("targeting", targeting);
        }
        written.put("defaultRule", otherwise);
        written.put("disable", flag.standing() == FlagDefinition.Standing.OFF);
        if (!metadata.isEmpty()) {
            written.put("metadata", metadata);
        }
        return written;
    }

    private static void list(
            List<Object> targeting, String name, Set<String> keys, String path, Map<String, Object> serving) {
        if (!keys.isEmpty()) {
            targeting.add(rule(name, GoQuery.write(Match.keys(keys), path), serving));
        }
    }

    private static void members(List<Object> targeting, Segment segment, String path, Map<String, Object> serving) {
        if (segment.members().isEmpty() && segment.conditions().isEmpty()) {
            throw new CannotCarryException(
                    path + ".segment", "The segment admits nobody, and a query cannot.", "Give the segment members.");
        }
        if (!segment.members().isEmpty()) {
            targeting.add(rule("segment-members", GoQuery.write(Match.keys(segment.members()), path), serving));
        }
        if (!segment.conditions().isEmpty()) {
            targeting.add(
                    rule("segment-conditions", GoQuery.write(Match.conditions(segment.conditions()), path), serving));
        }
    }

    private static Map<String, Object> rule(String name, String query, Map<String, Object> serving) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("name", name);
        rule.put("query", query);
        rule.putAll(serving);
        return rule;
    }

    private static Map<String, Object> share(Percentage percentage) {
        Map<String, Object> shares = new LinkedHashMap<>();
        shares.put(ON, percentage.value());
        shares.put(OFF, 100 - percentage.value());
        return Map.of("percentage", shares);
    }

    @Override
    public List<FlagDefinition> read(String text, EnvironmentKey environment, Report report) {
        List<FlagDefinition> read = new ArrayList<>();
        Trees.readYaml(text)
                .properties()
                .forEach(flag -> report.carrying(flag.getKey(), () -> flag(flag.getKey(), flag.getValue(), report))
                        .ifPresent(read::add));
        return read;
    }

    private static FlagDefinition flag(String key, JsonNode flag, Report report) {
        JsonNode variations = flag.path("variations");
        if (variations.isEmpty()
                || variations.properties().stream()
                        .anyMatch(entry -> !entry.getValue().isBoolean())) {
            throw new CannotCarryException(
                    key + ".variations", "Its variations are not boolean.", "Split it into boolean flags.");
        }
        flag.propertyNames().stream()
                .filter(WITHOUT_COUNTERPART::contains)
                .forEach(name -> report.note(
                        key + "." + name,
                        "It has no counterpart and is left out.",
                        "Do without it, or plan it by hand."));
        Chain chain = new Chain();
        String segment = flag.path("metadata").path("segment").asString("");
        if (!segment.isEmpty()) {
            chain.named(new SegmentKey(segment));
        }
        int number = 0;
        for (JsonNode rule : flag.path("targeting")) {
            rule(chain, rule, variations, key + ".targeting[" + number++ + "]", report);
        }
        return chain.ending(
                new FlagKey(key),
                flag.path("metadata").path("description").asString(""),
                flag.path("disable").asBoolean(false) ? FlagDefinition.Standing.OFF : FlagDefinition.Standing.ON,
                key + ".defaultRule",
                serving(flag.path("defaultRule"), variations, key + ".defaultRule"));
    }

    private static void rule(Chain chain, JsonNode rule, JsonNode variations, String path, Report report) {
        if (rule.path("disable").asBoolean(false)) {
            report.note(path, "The rule is disabled and is left out.", "Enable it before the export if it counts.");
            return;
        }
        chain.add(path, GoQuery.read(rule.path("query").asString(""), path), serving(rule, variations, path));
    }

    private static Serving serving(JsonNode rule, JsonNode variations, String path) {
        if (rule.has("progressiveRollout")) {
            throw new CannotCarryException(
                    path + ".progressiveRollout", "Its share changes with time.", "Lay it out as a ladder by hand.");
        }
        if (rule.has("percentage")) {
            double on = 0;
            double total = 0;
            for (Map.Entry<String, JsonNode> share : rule.get("percentage").properties()) {
                total += share.getValue().asDouble();
                on += isOn(variations, share.getKey(), path) ? share.getValue().asDouble() : 0;
            }
            return Serving.portion(path + ".percentage", on, total);
        }
        return isOn(variations, rule.path("variation").asString(""), path) ? new Serving.On() : new Serving.Off();
    }

    private static boolean isOn(JsonNode variations, String name, String path) {
        if (!variations.has(name)) {
            throw new CannotCarryException(path, "There is no variation '" + name + "'.", "Name one that exists.");
        }
        return variations.get(name).booleanValue();
    }
}
