package dev.signalbox.testkit.history;

/// What a store would do if it did one thing at a time.
///
/// @param <S> its state, a value
/// @param <I> what is asked
/// @param <O> what is answered
public interface Model<S, I, O> {
    /// Where it begins.
    S initial();

    /// What asking `input` in `state` comes to.
    Step<S, O> apply(S state, I input);

    /// An answer and the state after it.
    record Step<S, O>(S state, O output, Effect effect) {}

    /// Whether a step matters to those that ask something else.
    enum Effect {
        NONE,
        SOME
    }
}
