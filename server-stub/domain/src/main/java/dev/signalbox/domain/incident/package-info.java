/// Incidents: what was seen, who works on it against which clocks, what was decided and said, and
/// when it is tried again.
package dev.signalbox.domain.incident;
