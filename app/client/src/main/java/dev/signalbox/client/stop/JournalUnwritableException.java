package dev.signalbox.client.stop;

/// The journal cannot be written or read. Its message is a clause for a person, such as "the disk is full".
public final class JournalUnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message a clause without a full stop
    public JournalUnwritableException(String message, Throwable cause) {
        super(message, cause);
    }
}
