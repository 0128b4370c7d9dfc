package dev.signalbox.client.desk;

import java.util.UUID;

/// One change to a desk's rows, for several that are made together or not at all.
public sealed interface DeskChange {
    /// Writes `row`, in place of the one with its id if there is one.
    record Put(DeskTable table, Row row) implements DeskChange {}

    /// Removes the row `id`, if there is one.
    record Remove(DeskTable table, UUID id) implements DeskChange {}
}
