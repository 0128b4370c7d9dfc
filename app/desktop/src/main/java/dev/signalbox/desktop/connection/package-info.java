/// Which store the console talks to: profiles, a test of each, and switching.
package dev.signalbox.desktop.connection;
