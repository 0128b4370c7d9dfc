/// The engine: a file's tenants, their logs, and the stores that act on them without a socket.
package dev.signalbox.store;
