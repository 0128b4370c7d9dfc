/// The sample that the first run offers, and the process that makes its traffic.
package dev.signalbox.demo;
