/// Single jobs as they come in, by label and hour, and what they come to.
package dev.signalbox.store.statistics;
