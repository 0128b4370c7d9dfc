/// What is on its way to the store, and what became of it.
package dev.signalbox.client.outbox;
