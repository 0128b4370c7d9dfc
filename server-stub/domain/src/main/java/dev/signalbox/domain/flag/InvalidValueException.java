package dev.signalbox.domain.flag;

/// A value that no field of the product may hold. Says which field, what is wrong and how to mend it, because its text
/// reaches the person who typed the value.
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;
    private final String fix;

    /// @param field the field's name as the caller knows it
    /// @param problem what is wrong with the value, as a clause without a full stop
    /// @param fix what to do instead, as a sentence
    public InvalidValueException(String field, String problem, String fix) {
        super(field + ": " + problem + ". " + fix);
        this.field = field;
        this.problem = problem;
        this.fix = fix;
    }

    /// The field's name as the caller knows it.
    public String field() {
        return field;
    }

    /// What is wrong with the value.
    public String problem() {
        return problem;
    }

    /// What to do instead.
    public String fix() {
        return fix;
    }
}
