package dev.signalbox.desktop.stop;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCall;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopSigner;

/// What a window's store offers where its answer, or the person's right, is missing.
///
/// @param elsewhere where to give the same stop without this console
/// @param signer how this computer signs it
/// @param onCall whom to reach
/// @param byKey hears of the stops that go out by this computer's key
public record StopWays(StopElsewhere elsewhere, StopSigner signer, OnCall onCall, BreakGlassLog byKey) {}
