/// Fakes, fixtures and contract suites, for tests only.
@org.jspecify.annotations.NullMarked
module dev.signalbox.testkit {
    requires transitive dev.signalbox.domain;
    requires transitive org.junit.jupiter.api;

    exports dev.signalbox.testkit;
    exports dev.signalbox.testkit.crash;
    exports dev.signalbox.testkit.history;
    exports dev.signalbox.testkit.network;

    requires static org.jspecify;
}
