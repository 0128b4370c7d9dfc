package dev.signalbox.domain.store;

/// What stands between us and a store.
public sealed interface Obstacle {
    /// No answer came, or none that makes sense.
    record NoAnswer() implements Obstacle {}

    /// The store answered that it knows nobody by what we showed: a token that is expired, revoked or another store's.
    record NotSignedIn() implements Obstacle {}

    /// Something answered that could not show that it is the store. It was told nothing, no token either.
    ///
    /// @param why a clause, such as "certificate changed"
    record NotTrusted(String why) implements Obstacle {}
}
