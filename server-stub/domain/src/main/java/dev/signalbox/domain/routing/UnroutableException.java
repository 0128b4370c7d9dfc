package dev.signalbox.domain.routing;

/// A job's data holds something that a rule cannot compare. Stays in this package: [Router] answers with the
/// safe processor.
final class UnroutableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnroutableException(String why) {
        super(why);
    }
}
