/// The command palette: every action and every flag by name.
package dev.signalbox.desktop.palette;
