package dev.signalbox.desktop.guidance;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rules.Command;
import java.time.Duration;

/// What the store's monitor finds.
public final class Verdicts {
    private Verdicts() {}

    /// More errors on `stage` than it allows, and than the matrix does.
    public static Command regressing(FlagAddress address, int stage) {
        return new Command.RecordAssessment(address, stage, of(Verdict.ROLLBACK));
    }

    /// `verdict` on errors of 5.1 %.
    public static Assessment of(Verdict verdict) {
        return new Assessment(
                verdict,
                AlertLevel.CRITICAL,
                "stage.rollback-trigger",
                Metric.ERROR_RATE,
                5.1,
                Comparison.ABOVE,
                1,
                412,
                Duration.ofSeconds(40));
    }
}
