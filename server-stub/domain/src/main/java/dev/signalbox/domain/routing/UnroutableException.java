package dev.signalbox.domain.routing;

/// A job's data holds something that a rule cannot compare. Stays in this package: [Router] answers with the
/// safe processor.
final class UnroutableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    UnroutableException(String why) {
        super(why);
        this.why = why;
    }

    /// What cannot be compared, as a sentence.
    String why() {
        return why;
    }
}
