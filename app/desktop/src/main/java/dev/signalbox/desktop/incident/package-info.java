/// Incident mode: what is seen, what is advised, the clocks, and everything that is done about it.
package dev.signalbox.desktop.incident;
