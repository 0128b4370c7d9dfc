/// The console's start: what it was asked to open, and the one place where everything is put together.
package dev.signalbox.desktop;
