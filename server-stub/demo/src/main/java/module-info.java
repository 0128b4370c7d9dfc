/// The sample that the first run offers, and the process that makes its traffic.
@org.jspecify.annotations.NullMarked
module dev.signalbox.demo {
    requires transitive dev.signalbox.domain;
    requires com.google.common;
    requires dev.openfeature.contrib.providers.ofrep;
    requires dev.openfeature.sdk;
    requires dev.signalbox.protocol;
    requires java.net.http;
    requires static org.jspecify;

    exports dev.signalbox.demo;
}
