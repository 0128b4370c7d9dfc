/// The log, current documents and metrics on SQLite; the monitor that judges and rolls back.
@org.jspecify.annotations.NullMarked
module dev.signalbox.store {
    requires transitive dev.signalbox.domain;
    requires transitive dev.signalbox.protocol;
    requires java.sql;
    requires org.jdbi.v3.core;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    exports dev.signalbox.store;
    exports dev.signalbox.store.evaluator;
    exports dev.signalbox.store.log;
    exports dev.signalbox.store.metric;
    exports dev.signalbox.store.monitor;
    exports dev.signalbox.store.source;
    exports dev.signalbox.store.sqlite;
    exports dev.signalbox.store.telemetry;
    exports dev.signalbox.store.token;
}
