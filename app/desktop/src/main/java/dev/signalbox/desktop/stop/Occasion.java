package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.DrillScore;

/// What a sheet is for. A practised stop must never be taken for a real one, nor a real one for practice (T18).
public sealed interface Occasion {
    /// It stops.
    record Real() implements Occasion {}

    /// It is practised beside a real one, over a drill's store of this computer: nothing will stop.
    record Drill(DrillScore score) implements Occasion {}

    /// The window's own store is a drill's, on a server for drills: its keys practise, and nothing will stop.
    record DrillServer(DrillScore score) implements Occasion {}
}
