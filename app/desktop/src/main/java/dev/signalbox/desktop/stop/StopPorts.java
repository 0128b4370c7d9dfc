package dev.signalbox.desktop.stop;

import dev.signalbox.client.session.Session;
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
public record StopPorts(
        StopFlow flow,
        StopTimer timer,
        Session session,
        StopWays ways,
        Computer computer,
        TaskRunner tasks,
        Ticker ticker,
        InstantSource clock,
        ZoneId zone) {}
