package dev.signalbox.protocol.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What other tools' texts say, and that nothing is lost on the way there and back (F34).
class ExchangeTest {
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final int RUNS = 100;

    @ParameterizedTest
    @EnumSource
    void whateverAllHaveInCommonComesBackAsItWent(Format format) {
        for (int seed = 0; seed < RUNS; seed++) {
            List<FlagDefinition> flags = new AnyFlags(seed).all();

            Exported there = Exchange.write(format, flags, PRODUCTION);
            Imported back = Exchange.read(format, there.text(), PRODUCTION);

            String run = format + ", seed " + seed + ":\n" + there.text();
            assertEquals(List.of(), there.notCarried(), run);
            assertEquals(new Imported(flags, List.of()), back, run);
        }
    }

    @Test
    void flagdIsReadAsItsDocumentationWritesIt() {
        String text = """
                {"$schema": "https://flagd.dev/schema/v0/flags.json",
                 "flags": {
                  "new-cart": {"state": "ENABLED", "variants": {"yes": true, "no": false}, "defaultVariant": "no",
                   "targeting": {"if": [{"in": [{"var": "targetingKey"}, ["u1", "u2"]]}, "yes",
                    {"if": [{"$ref": "testers"}, {"fractional": [["yes", 25], ["no", 75]]}, null]}]}},
                  "colour": {"state": "ENABLED", "variants": {"red": "#f00"}, "defaultVariant": "red"},
                  "by-version": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "off",
                   "targeting": {"if": [{"sem_ver": [{"var": "version"}, ">=", "2.0.0"]}, "on", "off"]}}},
                 "$evaluators": {"testers": {"and": [{"starts_with": [{"var": "mail"}, "qa-"]},
                                                    {">=": [{"var": "age"}, 18]}]}}}
                """;

        Imported imported = Exchange.read(Format.FLAGD, text, PRODUCTION);

        Segment testers = new Segment(
                new SegmentKey("testers"),
                Set.of(),
                List.of(new Condition.StartsWith("mail", "qa-"), new Condition.AtLeast("age", 18)));
        assertEquals(
                List.of(new FlagDefinition(
                        new FlagKey("new-cart"),
                        "",
                        FlagDefinition.Standing.ON,
                        new Audience.Members(testers, new Percentage(25)),
                        Set.of("u1", "u2"),
                        Set.of())),
                imported.definitions());
        assertEquals(
                List.of(
                        new Uncarried(
                                "flags.colour.variants",
                                "Its variants are not boolean.",
                                "Split it into boolean flags."),
                        new Uncarried(
                                "flags.by-version.targeting.if.sem_ver",
                                "'sem_ver' has no counterpart here.",
                                "Write it with in, ==, starts_with, >= and <=, or lay the rollout out by hand.")),
                imported.notCarried());
    }

    @Test
    void goFeatureFlagIsReadAsItsDocumentationWritesIt() {
        String text = """
                display-banner:
                  variations:
                    enabled: true
                    disabled: false
                  targeting:
                    - name: staff
                      query: targetingKey eq "u1"
                      variation: enabled
                    - query: plan eq "pro" and version sw "3." and age >= 18
                      percentage:
                        enabled: 50
                        disabled: 50
                  defaultRule:
                    variation: disabled
                  trackEvents: true
                ramp:
                  variations: {a: true, b: false}
                  defaultRule:
                    progressiveRollout: {initial: {variation: b, percentage: 0}}
                """;

        Imported imported = Exchange.read(Format.GO_FEATURE_FLAG, text, PRODUCTION);

        Segment audience = new Segment(
                new SegmentKey("display-banner-audience"),
                Set.of(),
                List.of(
                        new Condition.Equals("plan", "pro"),
                        new Condition.StartsWith("version", "3."),
                        new Condition.AtLeast("age", 18)));
        assertEquals(
                List.of(new FlagDefinition(
                        new FlagKey("display-banner"),
                        "",
                        FlagDefinition.Standing.ON,
                        new Audience.Members(audience, new Percentage(50)),
                        Set.of("u1"),
                        Set.of())),
                imported.definitions());
        assertEquals(
                List.of("display-banner.trackEvents", "ramp.defaultRule.progressiveRollout"),
                imported.notCarried().stream().map(Uncarried::path).toList());
    }

    @Test
    void unleashIsReadAsItExports() {
        String text = """
                {"features": [{"name": "chat", "description": null}, {"name": "dark", "description": "Dark mode"}],
                 "featureStrategies": [
                  {"name": "flexibleRollout", "featureName": "chat", "title": null,
                   "parameters": {"groupId": "chat", "rollout": "100", "stickiness": "default"},
                   "constraints": [{"contextName": "userId", "operator": "IN", "values": ["5", "10"],
                                    "inverted": false, "caseInsensitive": false}],
                   "variants": [], "disabled": false, "segments": []},
                  {"name": "remoteAddress", "featureName": "dark", "parameters": {"IPs": "127.0.0.1"}}],
                 "featureEnvironments": [
                  {"enabled": true, "featureName": "chat", "environment": "development", "name": "chat"},
                  {"enabled": true, "featureName": "dark", "environment": "production", "name": "dark"}],
                 "tagTypes": []}
                """;

        Imported imported = Exchange.read(Format.UNLEASH, text, PRODUCTION);

        assertEquals(
                List.of(new FlagDefinition(
                        new FlagKey("chat"),
                        "",
                        FlagDefinition.Standing.ON,
                        new Audience.Share(Percentage.NONE),
                        Set.of("5", "10"),
                        Set.of())),
                imported.definitions());
        assertEquals(
                List.of(new Uncarried(
                        "featureStrategies.dark[0].name",
                        "'remoteAddress' has no counterpart here.",
                        "Use flexibleRollout with IN, NOT_IN, STR_STARTS_WITH, NUM_GTE and NUM_LTE.")),
                imported.notCarried());
    }

    @Test
    void flagThatAToolHasNoWordsForIsLeftOutWholeAndNamed() {
        FlagDefinition quoted = new FlagDefinition(
                new FlagKey("quoted"),
                "",
                FlagDefinition.Standing.ON,
                new Audience.Share(Percentage.ALL),
                Set.of("a \"quoted\" key"),
                Set.of());

        Exported exported = Exchange.write(Format.GO_FEATURE_FLAG, List.of(quoted), PRODUCTION);

        assertEquals(
                List.of("quoted"),
                exported.notCarried().stream().map(Uncarried::path).toList());
        assertEquals(
                List.of(),
                Exchange.read(Format.GO_FEATURE_FLAG, exported.text(), PRODUCTION)
                        .definitions());
    }

    @ParameterizedTest
    @EnumSource
    void textOfAnotherKindIsRefusedInWords(Format format) {
        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> Exchange.read(format, "[1, 2", PRODUCTION));

        assertEquals("text", refused.field());
    }

    /// Flags drawn from a seed: every kind of audience and condition, with lists that do not meet.
    private static final class AnyFlags {
        private final Random random;

        AnyFlags(int seed) {
            random = new Random(seed);
        }

        List<FlagDefinition> all() {
            return IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(this::flag)
                    .toList();
        }

        private FlagDefinition flag(int number) {
            return new FlagDefinition(
                    new FlagKey("flag." + number),
                    random.nextBoolean() ? "" : "What it does: " + number,
                    random.nextBoolean() ? FlagDefinition.Standing.ON : FlagDefinition.Standing.OFF,
                    audience(number),
                    keys("in-"),
                    keys("out-"));
        }

        private Audience audience(int number) {
            Percentage percentage = new Percentage(random.nextInt(101));
            if (random.nextBoolean()) {
                return new Audience.Share(percentage);
            }
            Set<String> members = keys("member-");
            List<Condition> conditions = conditions(members.isEmpty() ? 1 : 0);
            return new Audience.Members(
                    new Segment(new SegmentKey("segment-" + number), members, conditions), percentage);
        }

        private Set<String> keys(String kind) {
            Set<String> keys = new HashSet<>();
            IntStream.range(0, random.nextInt(4)).forEach(number -> keys.add(kind + random.nextInt(50)));
            return keys;
        }

        private List<Condition> conditions(int least) {
            return Stream.generate(this::condition)
                    .limit(least + random.nextInt(3))
                    .toList();
        }

        private Condition condition() {
            String attribute = List.of("plan", "country", "app-version", "age").get(random.nextInt(4));
            double number = random.nextInt(2_000) / 4.0 - 100;
            return switch (random.nextInt(5)) {
                case 0 -> new Condition.Equals(attribute, "value " + random.nextInt(9));
                case 1 -> new Condition.OneOf(attribute, Set.of("a", "b" + random.nextInt(9), "c"));
                case 2 -> new Condition.StartsWith(attribute, "3." + random.nextInt(9));
                case 3 -> new Condition.AtLeast(attribute, number);
                default -> new Condition.AtMost(attribute, number);
            };
        }
    }
}
