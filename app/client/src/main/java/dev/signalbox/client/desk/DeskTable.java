package dev.signalbox.client.desk;

/// What a desk keeps rows of.
public enum DeskTable {
    /// What somebody has prepared.
    DRAFT("draft"),
    /// What is to be sent, and what became of it.
    OUTBOX("outbox"),
    /// Emergency stops that were pressed.
    STOP("stop");

    private final String sqlName;

    DeskTable(String sqlName) {
        this.sqlName = sqlName;
    }

    String sqlName() {
        return sqlName;
    }
}
