/// Benchmarks; never part of the shipped product. Not null-marked, because what JMH generates could not keep it.
module dev.signalbox.bench {
    requires dev.signalbox.domain;
    requires dev.signalbox.http;
    requires dev.signalbox.protocol;
    requires dev.signalbox.store;
    requires io.helidon.webserver;
    requires java.management;
    requires java.sql;
    requires jmh.core;
}
