package dev.signalbox.desktop.settings;

/// One action and the keys that perform it.
///
/// @param id of the action
/// @param group the menu it is found in
/// @param keys that perform it now; empty for none
record KeyRow(String id, String group, String name, String keys, Standing standing) {
    enum Standing {
        /// It has the keys it comes with.
        USUAL,
        /// The person has given it a key.
        CHOSEN,
        /// It keeps its keys.
        FIXED
    }
}
