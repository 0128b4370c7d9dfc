package dev.signalbox.protocol;

import java.util.List;

/// The change feed for those who ask instead of listening.
///
/// @param entries in order, the first one directly after the revision that was asked for
/// @param revision of the last of them, or what was asked for when there are none: ask again with it
public record FeedPage(List<FeedMessage.Entry> entries, long revision) {
    public FeedPage {
        entries = List.copyOf(entries);
    }
}
