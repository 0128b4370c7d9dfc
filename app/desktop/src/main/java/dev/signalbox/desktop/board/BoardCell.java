package dev.signalbox.desktop.board;

import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.guidance.AdvisedBadge;
import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.widget.Ageing;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.FlagAddress;

/// A flag's rollout in one environment, as the board shows it.
///
/// @param words what the status says, such as `25 %` or `Errors 2.4 %, limit 1 %`
/// @param exposure whether somebody may be exposed, so that there is a trend to show
record BoardCell(FlagAddress address, Status status, String words, Standing.Exposure exposure, GuidanceNote guidance) {
    Advised advised() {
        return new Advised(address, guidance);
    }

    /// All of it as it is spoken.
    ///
    /// @param age how old it is; empty while it is live
    String spoken(String age) {
        return address + ": " + AdvisedBadge.spoken(aged(age), guidance);
    }

    /// The words with their age.
    String aged(String age) {
        return Ageing.words(words, age);
    }
}
