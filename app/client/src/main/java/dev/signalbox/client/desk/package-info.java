/// The folder in which a console keeps its own work for one connection: one console at a time, every row with a digest.
package dev.signalbox.client.desk;
