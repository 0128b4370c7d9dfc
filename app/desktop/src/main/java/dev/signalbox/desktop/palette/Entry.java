package dev.signalbox.desktop.palette;

/// One line of the palette.
///
/// @param detail what choosing it does, or why it cannot be chosen now
/// @param key by which it can be had without the palette; may be empty
/// @param state whether it can be chosen
record Entry(String name, String detail, String key, State state, Runnable perform) {
    enum State {
        ENABLED,
        DISABLED
    }
}
