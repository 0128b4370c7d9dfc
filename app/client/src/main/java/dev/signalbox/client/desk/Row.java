package dev.signalbox.client.desk;

import java.util.UUID;

/// One row of a desk's table.
///
/// @param position where it stands among the others; order comes from this and never from a clock
/// @param body what it says, as the row's owner spells it
public record Row(UUID id, long position, String body) {
    RowDigest digest(DeskTable table) {
        return RowDigest.of(table.sqlName(), id.toString(), Long.toString(position), body);
    }
}
