package dev.signalbox.client.cache;

/// A cache's file can be read, and is not to be used.
final class UnusableCacheException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String notice;

    /// @param notice why, for a person, as sentences
    UnusableCacheException(String notice) {
        super(notice);
        this.notice = notice;
    }

    /// @param notice why, for a person, as sentences
    UnusableCacheException(String notice, Throwable cause) {
        super(notice, cause);
        this.notice = notice;
    }

    /// Why, for a person, as sentences.
    String notice() {
        return notice;
    }
}
