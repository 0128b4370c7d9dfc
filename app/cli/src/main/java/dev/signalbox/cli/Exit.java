package dev.signalbox.cli;

/// How a run ended, for scripts.
enum Exit {
    /// It was done.
    ACCEPTED(0),
    /// The store said no: nothing changed.
    REFUSED(1),
    /// The command line makes no sense: nothing was sent.
    USAGE(2),
    /// No whole answer came: it may or may not have been done.
    UNKNOWN(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
