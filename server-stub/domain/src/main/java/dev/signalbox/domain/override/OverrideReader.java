package dev.signalbox.domain.override;

import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.rollout.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Reads overrides out of environment variables. Pure: the environment comes in as a map.
///
/// Unset and blank are no override; 0 is one. A value that cannot be read changes nothing and is
/// named, with one exception: an emergency stop that is not plainly `false` stops.
public final class OverrideReader {
    private static final int LONGEST = 200;

    private OverrideReader() {}

    /// The overrides in `environment` under `prefixes`, in the order of their names. `EMERGENCY_STOP=false`
    /// is none: a stop is lifted by people (S3-93).
    public static List<OverrideReading> read(Map<String, String> environment, Collection<OverridePrefix> prefixes) {
        List<OverrideReading> readings = new ArrayList<>();
        for (OverridePrefix prefix : new TreeSet<>(prefixes)) {
            for (OverrideKey key : OverrideKey.values()) {
                String text = environment.getOrDefault(key.variable(prefix), "").strip();
                if (!text.isEmpty()) {
                    effect(key, text)
                            .ifPresent(effect -> readings.add(new OverrideReading(prefix, key, kept(text), effect)));
                }
            }
        }
        return List.copyOf(readings);
    }

    private static Optional<OverrideEffect> effect(OverrideKey key, String text) {
        return switch (key) {
            case EMERGENCY_STOP -> stop(text);
            case ROLLOUT_PERCENTAGE -> Optional.of(share(text));
            case ROLLOUT_STRATEGY -> Optional.of(strategy(text));
            case AUTO_ROLLBACK -> Optional.of(autoRollback(text));
            case MAX_ERROR_RATE -> Optional.of(maxErrorRate(text));
        };
    }

    private static Optional<OverrideEffect> stop(String text) {
        return saysNo(text) ? Optional.empty() : Optional.of(new OverrideEffect.Stop());
    }

    private static OverrideEffect share(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            return new OverrideEffect.Unreadable("It is no whole number from 0 to 100.");
        }
        return new OverrideEffect.Share(new Percentage(Integer.parseInt(text)));
    }

    private static OverrideEffect strategy(String text) {
        return Strategy.named(text)
                .<OverrideEffect>map(OverrideEffect.By::new)
                .orElseGet(() ->
                        new OverrideEffect.Unreadable("It is none of percentage, whitelist and repository_size."));
    }

    private static OverrideEffect autoRollback(String text) {
        if (saysNo(text)) {
            return new OverrideEffect.OnlyTell();
        }
        return saysYes(text)
                ? new OverrideEffect.RollBackBySelf()
                : new OverrideEffect.Unreadable("It is neither true nor false.");
    }

    private static OverrideEffect maxErrorRate(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,6})?") || Double.parseDouble(text) > 100) {
            return new OverrideEffect.Unreadable("It is no percentage from 0 to 100.");
        }
        return new OverrideEffect.MaxErrorRate(Double.parseDouble(text));
    }

    private static boolean saysNo(String text) {
        return List.of("false", "0", "no", "off").contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean saysYes(String text) {
        return List.of("true", "1", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
    }

    private static String kept(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
