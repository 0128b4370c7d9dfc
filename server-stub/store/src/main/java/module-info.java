/// The log, current documents and metrics on SQLite; the monitor that judges and rolls back.
@org.jspecify.annotations.NullMarked
module dev.signalbox.store {
    requires transitive dev.signalbox.domain;
    requires dev.signalbox.protocol;
    requires java.sql;
    requires org.jdbi.v3.core;
    requires static org.jspecify;
}
