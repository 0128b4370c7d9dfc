package dev.signalbox.desktop.stop;

import dev.signalbox.client.profile.OnCall;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopSigner;

/// What a window's store offers where its answer is missing.
///
/// @param elsewhere where to give the same stop without this console
/// @param signer how this computer signs it
/// @param onCall whom to reach
public record StopWays(StopElsewhere elsewhere, StopSigner signer, OnCall onCall) {}
