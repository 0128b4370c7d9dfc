/// The window around the screens: environment, search, connection, STOP, places, keys. It navigates and knows no
/// feature.
package dev.signalbox.desktop.shell;
