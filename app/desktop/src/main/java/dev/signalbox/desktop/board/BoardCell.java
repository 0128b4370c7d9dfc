package dev.signalbox.desktop.board;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.FlagAddress;

/// A flag's rollout in one environment, as the board shows it.
///
/// @param words what the status says, such as `25 %` or `Errors 2.4 %, limit 1 %`
/// @param live true while somebody may be exposed, so that there is a trend to show
record BoardCell(FlagAddress address, Status status, String words, Standing.Exposure exposure) {}
