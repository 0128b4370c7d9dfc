/// Benchmarks; never part of the shipped product.
@org.jspecify.annotations.NullMarked
module dev.signalbox.bench {
    requires dev.signalbox.domain;
    requires jmh.core;
    requires static org.jspecify;
}
