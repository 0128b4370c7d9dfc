/// What can be done on the screen that is shown, by which key, and why something cannot be done now.
package dev.signalbox.desktop.help;
