package dev.signalbox.domain.override;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.rollout.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What environment variables say (S3-63..67, X-15).
final class OverrideReaderTest {
    private static final OverridePrefix HYBRID = new OverridePrefix("HYBRID");

    private record Row(OverrideKey key, String text, Optional<OverrideEffect> effect) {}

    private static final List<Row> TABLE = List.of(
            row(OverrideKey.EMERGENCY_STOP, ""),
            row(OverrideKey.EMERGENCY_STOP, "   "),
            row(OverrideKey.EMERGENCY_STOP, "false"),
            row(OverrideKey.EMERGENCY_STOP, "FALSE"),
            row(OverrideKey.EMERGENCY_STOP, "0"),
            row(OverrideKey.EMERGENCY_STOP, "true", new OverrideEffect.Stop()),
            row(OverrideKey.EMERGENCY_STOP, " True ", new OverrideEffect.Stop()),
            row(OverrideKey.EMERGENCY_STOP, "1", new OverrideEffect.Stop()),
            row(OverrideKey.EMERGENCY_STOP, "ture", new OverrideEffect.Stop()),
            row(OverrideKey.ROLLOUT_PERCENTAGE, ""),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "0", new OverrideEffect.Share(Percentage.NONE)),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "25", new OverrideEffect.Share(new Percentage(25))),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "100", new OverrideEffect.Share(Percentage.ALL)),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "101", unreadable("It is no whole number from 0 to 100.")),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "-1", unreadable("It is no whole number from 0 to 100.")),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "25%", unreadable("It is no whole number from 0 to 100.")),
            row(OverrideKey.ROLLOUT_PERCENTAGE, "2.5", unreadable("It is no whole number from 0 to 100.")),
            row(OverrideKey.ROLLOUT_STRATEGY, "percentage", new OverrideEffect.By(Strategy.PERCENTAGE)),
            row(OverrideKey.ROLLOUT_STRATEGY, "whitelist", new OverrideEffect.By(Strategy.WHITELIST)),
            row(OverrideKey.ROLLOUT_STRATEGY, "repository_size", new OverrideEffect.By(Strategy.REPOSITORY_SIZE)),
            row(
                    OverrideKey.ROLLOUT_STRATEGY,
                    "everybody",
                    unreadable("It is none of percentage, whitelist and repository_size.")),
            row(OverrideKey.AUTO_ROLLBACK, "true", new OverrideEffect.RollBackBySelf()),
            row(OverrideKey.AUTO_ROLLBACK, "false", new OverrideEffect.OnlyTell()),
            row(OverrideKey.AUTO_ROLLBACK, "maybe", unreadable("It is neither true nor false.")),
            row(OverrideKey.MAX_ERROR_RATE, "5.0", new OverrideEffect.MaxErrorRate(5.0)),
            row(OverrideKey.MAX_ERROR_RATE, "0", new OverrideEffect.MaxErrorRate(0)),
            row(OverrideKey.MAX_ERROR_RATE, "100.1", unreadable("It is no percentage from 0 to 100.")),
            row(OverrideKey.MAX_ERROR_RATE, "NaN", unreadable("It is no percentage from 0 to 100.")));

    @Test
    void everyValueIsReadAsTheTableSays() {
        for (Row row : TABLE) {
            List<OverrideReading> readings =
                    OverrideReader.read(Map.of(row.key().variable(HYBRID), row.text()), List.of(HYBRID));

            assertEquals(
                    row
                            .effect()
                            .map(effect -> new OverrideReading(
                                    HYBRID, row.key(), row.text().strip(), effect))
                            .stream()
                            .toList(),
                    readings,
                    row::toString);
        }
    }

    @Test
    void variablesOfOtherBeginningsAreNotRead() {
        Map<String, String> environment =
                Map.of("OTHER_EMERGENCY_STOP", "true", "EMERGENCY_STOP", "true", "HYBRID_ROLLOUT_PERCENTAGE", "5");

        assertEquals(
                List.of("HYBRID_ROLLOUT_PERCENTAGE"),
                OverrideReader.read(environment, List.of(HYBRID, OverridePrefix.GLOBAL)).stream()
                        .map(OverrideReading::variable)
                        .toList());
    }

    private static Row row(OverrideKey key, String text) {
        return new Row(key, text, Optional.empty());
    }

    private static Row row(OverrideKey key, String text, OverrideEffect effect) {
        return new Row(key, text, Optional.of(effect));
    }

    private static OverrideEffect unreadable(String problem) {
        return new OverrideEffect.Unreadable(problem);
    }
}
