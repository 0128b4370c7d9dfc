/// The console without a display: the sample played from start to stop, with a picture of every screen.
package dev.signalbox.desktop.tour;
