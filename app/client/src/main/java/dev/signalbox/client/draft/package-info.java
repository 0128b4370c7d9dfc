/// Changes that somebody has prepared and not yet sent, and what would become of them.
package dev.signalbox.client.draft;
