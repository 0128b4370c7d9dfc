package dev.signalbox.desktop.flags;

import java.util.Comparator;
import java.util.List;

/// What the flags are sorted by.
enum FlagOrder {
    NAME("Name", Comparator.comparing(row -> row.flag().key())),
    APP(
            "App",
            Comparator.<FlagRow, String>comparing(row -> row.flag().app().value())
                    .thenComparing(row -> row.flag().key())),
    OWNER(
            "Owner",
            Comparator.<FlagRow, String>comparing(row -> row.flag().owner(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(row -> row.flag().key())),
    WORST(
            "Worst first",
            Comparator.comparingInt(FlagRow::rank)
                    .thenComparing(row -> row.flag().key())),
    LATEST(
            "Latest change",
            Comparator.comparingLong(FlagRow::revision)
                    .reversed()
                    .thenComparing(row -> row.flag().key()));

    private final String label;
    private final Comparator<FlagRow> comparator;

    FlagOrder(String label, Comparator<FlagRow> comparator) {
        this.label = label;
        this.comparator = comparator;
    }

    Comparator<FlagRow> comparator() {
        return comparator;
    }

    /// The order after this one, the first after the last.
    FlagOrder next() {
        List<FlagOrder> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    @Override
    public String toString() {
        return label;
    }
}
