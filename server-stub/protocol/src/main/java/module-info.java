/// The wire: bodies, paths, error codes and their JSON.
@org.jspecify.annotations.NullMarked
module dev.signalbox.protocol {
    requires transitive dev.signalbox.domain;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;
    requires static org.jspecify;

    exports dev.signalbox.protocol;
    exports dev.signalbox.protocol.body;
    exports dev.signalbox.protocol.exchange;
    exports dev.signalbox.protocol.json;
    exports dev.signalbox.protocol.ofrep;
}
