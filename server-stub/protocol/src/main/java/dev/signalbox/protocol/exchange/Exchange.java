package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.State;
import java.util.List;

/// Reads and writes other tools' flags. Nothing changes by it: reading gives definitions, and [ImportPlan] the commands
/// that somebody may then submit.
public final class Exchange {
    private Exchange() {}

    /// The flags of `environment` as they stand, in the words of `format`.
    public static Exported export(Format format, State state, EnvironmentKey environment) {
        Report report = new Report();
        List<FlagDefinition> flags = Definitions.of(state, environment, report);
        return new Exported(dialect(format).write(flags, environment, report), report.all());
    }

    /// `flags` in the words of `format`.
    public static Exported write(Format format, List<FlagDefinition> flags, EnvironmentKey environment) {
        Report report = new Report();
        return new Exported(dialect(format).write(flags, environment, report), report.all());
    }

    /// The flags of `text`.
    ///
    /// @param environment the one to read where the text speaks of several
    /// @throws dev.signalbox.domain.flag.InvalidValueException when `text` is not in the form of `format` at all
    public static Imported read(Format format, String text, EnvironmentKey environment) {
        Report report = new Report();
        return new Imported(dialect(format).read(text, environment, report), report.all());
    }

    private static Dialect dialect(Format format) {
        return switch (format) {
            case FLAGD -> new Flagd();
            case GO_FEATURE_FLAG -> new GoFeatureFlag();
            case UNLEASH -> new Unleash();
        };
    }
}
