/// The console without a screen: remote store, reconnecting change feed, connection profiles, drafts.
@org.jspecify.annotations.NullMarked
module dev.signalbox.client {
    requires transitive dev.signalbox.domain;
    requires dev.signalbox.protocol;
    requires java.keyring;
    requires okhttp3;
    requires okio;
    requires java.sql;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports dev.signalbox.client.backout;
    exports dev.signalbox.client.cache;
    exports dev.signalbox.client.conflict;
    exports dev.signalbox.client.desk;
    exports dev.signalbox.client.device;
    exports dev.signalbox.client.draft;
    exports dev.signalbox.client.outbox;
    exports dev.signalbox.client.plan;
    exports dev.signalbox.client.policy;
    exports dev.signalbox.client.profile;
    exports dev.signalbox.client.remote;
    exports dev.signalbox.client.retry;
    exports dev.signalbox.client.session;
    exports dev.signalbox.client.stop;
}
