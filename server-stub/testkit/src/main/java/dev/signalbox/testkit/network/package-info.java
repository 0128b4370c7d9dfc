/// A bad network for tests: a proxy between a client and a server that delays, cuts, resets and swallows.
package dev.signalbox.testkit.network;
