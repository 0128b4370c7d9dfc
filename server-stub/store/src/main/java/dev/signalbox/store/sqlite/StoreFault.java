package dev.signalbox.store.sqlite;

/// The file could not be read or written, or does not hold what it must.
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what happened and what to do, for a person
    /// @param cause for the log
    public StoreFault(String message, Throwable cause) {
        super(message, cause);
    }

    /// @param message what happened and what to do, for a person
    public StoreFault(String message) {
        super(message);
    }
}
