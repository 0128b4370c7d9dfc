package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.DrillScore;

/// What a sheet is for. A practised stop must never be taken for a real one, nor a real one for practice (T18).
public sealed interface Occasion {
    /// It stops.
    record Real() implements Occasion {}

    /// It is practised over a drill's store: nothing will stop.
    record Drill(DrillScore score) implements Occasion {}
}
