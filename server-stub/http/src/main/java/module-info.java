/// REST, SSE and OFREP over the store, and the standalone server.
@org.jspecify.annotations.NullMarked
module dev.signalbox.http {
    requires dev.signalbox.domain;
    requires dev.signalbox.protocol;
    requires dev.signalbox.store;
    requires io.helidon.webserver;
    requires static org.jspecify;
}
