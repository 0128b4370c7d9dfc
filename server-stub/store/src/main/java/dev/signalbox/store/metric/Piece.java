package dev.signalbox.store.metric;

/// Buckets of one length, from `from` to before `to`, in seconds since 1970.
record Piece(Span span, long from, long to) {}
