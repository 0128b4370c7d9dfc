package dev.signalbox.http.source;

/// A source gave no answer that can be used.
final class SourceFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    SourceFault(String problem) {
        super(problem);
        this.problem = problem;
    }

    SourceFault(String problem, Throwable cause) {
        super(problem, cause);
        this.problem = problem;
    }

    /// Why, for a person; holds no secret.
    String problem() {
        return problem;
    }
}
