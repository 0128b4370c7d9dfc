package dev.signalbox.desktop.help;

/// One thing that can be done.
///
/// @param keys that perform it, such as `F5, Ctrl+R`; empty when none does
/// @param words what it does, or why it cannot be done now
record HelpLine(String keys, String name, String words, State state) {
    enum State {
        ENABLED,
        DISABLED
    }
}
