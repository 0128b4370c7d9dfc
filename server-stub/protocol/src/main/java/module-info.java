/// The wire: bodies, paths, error codes and their JSON.
@org.jspecify.annotations.NullMarked
module dev.signalbox.protocol {
    requires transitive dev.signalbox.domain;
    requires tools.jackson.databind;
    requires static org.jspecify;
}
