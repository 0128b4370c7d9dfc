/// The store over HTTP: the only place that knows there is a network.
package dev.signalbox.client.remote;
