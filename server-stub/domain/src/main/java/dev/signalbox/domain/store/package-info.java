/// `RolloutStore`, the one interface that the console, the command line and the HTTP layer know, and what passes
/// through it.
package dev.signalbox.domain.store;
