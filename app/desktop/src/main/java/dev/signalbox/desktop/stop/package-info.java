/// The emergency stop's sheet, its banner, and what the STOP button says about itself. Words and states come from
/// `dev.signalbox.client.stop`; here they are put on the screen.
package dev.signalbox.desktop.stop;
