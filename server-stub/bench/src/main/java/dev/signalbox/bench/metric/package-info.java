/// Measures how metrics are taken in, kept and judged.
package dev.signalbox.bench.metric;
