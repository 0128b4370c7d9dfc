/// The sample that the first run offers, and the process that makes its traffic.
@org.jspecify.annotations.NullMarked
module dev.signalbox.demo {
    requires transitive dev.signalbox.domain;
    requires dev.signalbox.protocol;
    requires java.net.http;
    requires static org.jspecify;
}
