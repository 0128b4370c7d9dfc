/// Flags as other tools write them down: flagd, GO Feature Flag and Unleash, as far as all have them in common (F34).
package dev.signalbox.protocol.exchange;
