package dev.signalbox.domain.whatif;

import dev.signalbox.domain.store.MetricSeries;
import java.util.function.BooleanSupplier;

/// Replays a ladder and its thresholds over metrics that were recorded. Pure: the same recording gives the same replay,
/// in the store and in a console without one.
///
/// It goes by the same judge, the same hysteresis and the same stage times as the store does. It looks as often as the
/// policy says, and no more often than the recording has steps. It takes for granted that a stage is left as soon as
/// its time is over and its verdict is PASS, whoever moves it on, and that people found what only they can see in
/// order, series that the recording lacks among it. What was recorded at one exposure is taken as it is for another:
/// rates carry over, counts do not.
public final class WhatIf {
    private WhatIf() {}

    /// How `scenario` would have fared on `recorded`, from its start to the end of the recording or to a rollback.
    public static Replay replay(Scenario scenario, MetricSeries recorded) {
        return replay(scenario, recorded, () -> true);
    }

    /// The same for somebody who may lose interest.
    ///
    /// @param goesOn asked before each look; once it says no, the replay ends with the looks it has
    public static Replay replay(Scenario scenario, MetricSeries recorded, BooleanSupplier goesOn) {
        return new Rerun(scenario, recorded).run(goesOn);
    }
}
