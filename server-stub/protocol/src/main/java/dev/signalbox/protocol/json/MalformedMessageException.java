package dev.signalbox.protocol.json;

/// A message that spells no value. Says where, what is wrong and how to mend it, because its text reaches whoever sent
/// it.
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;
    private final String fix;

    /// @param field path of the field, such as `ladder.stages[2].target.percentage`; empty for the whole message
    /// @param problem what is wrong, as a clause without a full stop
    /// @param fix what to do instead, as a sentence
    public MalformedMessageException(String field, String problem, String fix) {
        super(field + ": " + problem + ". " + fix);
        this.field = field;
        this.problem = problem;
        this.fix = fix;
    }

    MalformedMessageException(String field, String problem, String fix, Throwable cause) {
        this(field, problem, fix);
        initCause(cause);
    }

    /// Path of the field; empty for the whole message.
    public String field() {
        return field;
    }

    /// What is wrong.
    public String problem() {
        return problem;
    }

    /// What to do instead.
    public String fix() {
        return fix;
    }
}
