package dev.signalbox.desktop;

/// Whether nobody has used a store yet.
enum FirstRun {
    YES,
    NO
}
