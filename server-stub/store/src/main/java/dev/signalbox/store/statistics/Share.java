package dev.signalbox.store.statistics;

import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;

/// What the jobs of one label came to on one path.
///
/// @param priced how many told their cost
record Share(String label, Variant variant, Tally tally, long priced, double cost) {
    Share plus(Share other) {
        return new Share(label, variant, tally.plus(other.tally), priced + other.priced, cost + other.cost);
    }
}
