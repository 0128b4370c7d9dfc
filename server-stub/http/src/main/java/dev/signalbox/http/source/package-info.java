/// Asks the sources of metrics: Prometheus, and other JSON. The only part of the server that calls others.
package dev.signalbox.http.source;
