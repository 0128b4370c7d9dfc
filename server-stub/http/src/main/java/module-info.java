/// REST, SSE and OFREP over the store, and the standalone server.
@org.jspecify.annotations.NullMarked
module dev.signalbox.http {
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires transitive dev.signalbox.domain;
    requires dev.signalbox.protocol;
    requires transitive dev.signalbox.store;
    requires io.helidon.common.buffers;
    requires io.helidon.common.configurable;
    requires io.helidon.common.pki;
    requires io.helidon.common.tls;
    requires io.helidon.http;
    requires io.helidon.webserver;
    requires java.net.http;
    requires static org.jspecify;
    requires tools.jackson.databind;

    exports dev.signalbox.http;
    exports dev.signalbox.http.source;

    provides ch.qos.logback.classic.spi.Configurator with
            dev.signalbox.http.LogSetUp;
}
