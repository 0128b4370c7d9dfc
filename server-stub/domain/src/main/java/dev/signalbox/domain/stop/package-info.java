/// The emergency stop as an add-wins latch: anyone may add a stop, and a resume removes only the stops it names.
package dev.signalbox.domain.stop;
