package dev.signalbox.client.conflict;

/// One property of a rollout in three columns, in words.
///
/// @param name which property
/// @param before what its author saw
/// @param theirs what it is now
/// @param mine what its author wants
public record FieldMerge(String name, String before, String theirs, String mine, Touched touched) {
    /// Who changed it.
    public enum Touched {
        THEIRS,
        MINE,
        /// Both, to the same.
        ALIKE,
        /// Both, to different things.
        BOTH
    }
}
