/// The first run: two ways in, each one action away.
package dev.signalbox.desktop.welcome;
