package dev.signalbox.store.metric;

/// How long a bucket is.
enum Span {
    SECOND(1),
    MINUTE(60),
    HOUR(3600);

    private final long seconds;

    Span(long seconds) {
        this.seconds = seconds;
    }

    /// Its length in seconds.
    long seconds() {
        return seconds;
    }

    /// The start of the bucket that holds `second`.
    long floor(long second) {
        return Math.floorDiv(second, seconds) * seconds;
    }

    /// The first start of a bucket that is not before `second`.
    long ceiling(long second) {
        return -floor(-second);
    }

    /// The next finer span; a second has none.
    Span finer() {
        return switch (this) {
            case SECOND -> throw new IllegalStateException("Nothing is finer than a second.");
            case MINUTE -> SECOND;
            case HOUR -> MINUTE;
        };
    }
}
