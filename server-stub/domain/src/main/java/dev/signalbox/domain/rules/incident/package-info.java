/// The chapter on incidents: open, contain, investigate, decide, execute, watch, close
/// (S2-118..124).
package dev.signalbox.domain.rules.incident;
