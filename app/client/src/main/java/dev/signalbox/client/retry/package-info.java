/// When to try again.
package dev.signalbox.client.retry;
