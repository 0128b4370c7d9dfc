package dev.signalbox.client.desk;

/// What a desk keeps rows of.
public enum DeskTable {
    DRAFT("draft");

    private final String sqlName;

    DeskTable(String sqlName) {
        this.sqlName = sqlName;
    }

    String sqlName() {
        return sqlName;
    }
}
