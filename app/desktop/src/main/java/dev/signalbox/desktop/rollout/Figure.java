package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Sample;

/// One of the lines that the graph draws from what was measured.
enum Figure {
    /// Share of requests on the new path, in percent.
    EXPOSURE {
        @Override
        double of(Sample sample) {
            return sample.exposure();
        }
    },
    /// In percent of the new path's requests; unknown without any.
    ERROR_RATE {
        @Override
        double of(Sample sample) {
            return sample.n() > 0 ? sample.errorRate() : Double.NaN;
        }
    },
    /// In milliseconds; unknown without requests.
    P95 {
        @Override
        double of(Sample sample) {
            return sample.n() > 0 ? sample.p95() : Double.NaN;
        }
    };

    /// Its value in `sample`; not a number where nothing is known.
    abstract double of(Sample sample);
}
