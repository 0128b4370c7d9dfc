/// A running connection to a store: the state folded from its feed, and how fresh that is.
package dev.signalbox.client.session;
