package dev.signalbox.desktop.stop;

import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.desktop.fx.Computer;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import java.time.InstantSource;
import java.time.ZoneId;

/// What the sheet reaches out with.
///
/// @param timer for the guard and the hold
/// @param selfTest started and closed with the sheet
public record StopPorts(
        Occasion occasion,
        StopFlow flow,
        StopTimer timer,
        SelfTest selfTest,
        Timepiece time,
        Session session,
        StopWays ways,
        Computer computer,
        StopTones tones,
        TaskRunner tasks,
        Ticker ticker,
        InstantSource clock,
        ZoneId zone) {}
