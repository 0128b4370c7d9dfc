/// Processes that are killed in the middle of their work, and what they had noted before.
package dev.signalbox.testkit.crash;
