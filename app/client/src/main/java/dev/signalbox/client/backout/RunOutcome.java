package dev.signalbox.client.backout;

/// What became of a program that was run.
public sealed interface RunOutcome {
    /// What it printed, errors included, as far as it was kept; empty when nothing was.
    String output();

    /// It ended by itself.
    ///
    /// @param code what it answered; 0 means that it worked
    record Exited(int code, String output) implements RunOutcome {
        /// True when it says that it worked.
        public boolean worked() {
            return code == 0;
        }
    }

    /// It took longer than it may, and was ended.
    record TimedOut(String output) implements RunOutcome {}

    /// Somebody ended it.
    record Cancelled(String output) implements RunOutcome {}

    /// It never began.
    ///
    /// @param why in words
    record NotStarted(String why) implements RunOutcome {
        @Override
        public String output() {
            return "";
        }
    }
}
