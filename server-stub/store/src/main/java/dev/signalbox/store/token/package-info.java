/// Bearer tokens: who they make their bearer, kept as hashes.
package dev.signalbox.store.token;
