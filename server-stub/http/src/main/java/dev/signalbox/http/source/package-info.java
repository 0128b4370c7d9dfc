/// Asks the sources of metrics: Prometheus, and other JSON. The only part of the server, and of a
/// console with a store of its own, that calls others.
package dev.signalbox.http.source;
