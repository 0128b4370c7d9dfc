package dev.signalbox.domain.rules.aftercare;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;

import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.rules.Command;
import java.util.List;

/// One of every command on what comes after 100 %.
public final class AftercareMatrix {
    static final Command LAUNCH = new AftercareCommand.LaunchFlag(IN_PRODUCTION);

    private AftercareMatrix() {}

    static Command report(int number) {
        return new AftercareCommand.ReportDuty(IN_PRODUCTION, number, Finding.FINE, List.of());
    }

    static Command finish(RemovalStep step) {
        return new AftercareCommand.FinishRemoval(IN_PRODUCTION.flag(), step);
    }

    /// The one on a duty.
    public static Command report() {
        return report(1);
    }

    /// Those on launched flags.
    public static List<Command> onFlags() {
        return List.of(
                LAUNCH,
                new AftercareCommand.AssignRemoval(IN_PRODUCTION.flag(), "Mobile team"),
                finish(RemovalStep.CODE_REMOVED));
    }
}
