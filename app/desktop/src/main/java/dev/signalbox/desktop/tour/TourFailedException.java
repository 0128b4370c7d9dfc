package dev.signalbox.desktop.tour;

/// The tour could not go on.
public final class TourFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what could not be done
    TourFailedException(String message) {
        super(message);
    }

    /// @param message what was waited for, as a clause
    /// @param cause for the log
    public TourFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
