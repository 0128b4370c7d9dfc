/// What happens when two people change the same thing, and what they are shown.
package dev.signalbox.client.conflict;
