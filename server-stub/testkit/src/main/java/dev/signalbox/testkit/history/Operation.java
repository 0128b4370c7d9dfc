package dev.signalbox.testkit.history;

/// What a client asked and what came of it. Times are ticks of one counter, so that what ended before another began has
/// the smaller number.
///
/// @param called just before it was asked
/// @param returned just after it was answered; [Long#MAX_VALUE] when it never was
public record Operation<I, O>(int client, I input, Outcome<O> outcome, long called, long returned) {
    /// What came of it.
    public sealed interface Outcome<O> {}

    /// It was answered.
    public record Answered<O>(O output) implements Outcome<O> {}

    /// It may have taken effect, or may do so later, or never.
    public record Unknown<O>() implements Outcome<O> {}

    boolean isAnsweredBy(O output) {
        return outcome instanceof Answered<O>(O told) && told.equals(output);
    }

    boolean isUnknown() {
        return outcome instanceof Unknown<O>;
    }
}
