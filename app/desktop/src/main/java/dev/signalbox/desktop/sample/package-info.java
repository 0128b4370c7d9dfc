/// The sample: a store of its own in this process, served on loopback to a second process that makes its traffic.
package dev.signalbox.desktop.sample;
