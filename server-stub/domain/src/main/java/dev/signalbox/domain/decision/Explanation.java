package dev.signalbox.domain.decision;

/// A decision with the figures behind it, for a person who asks "why is this one on?".
///
/// @param bucket the subject's bucket for the flag, 0 to 9,999
/// @param admitted how many buckets the stage admits, 0 to 10,000
public record Explanation(Decision decision, int bucket, int admitted) {}
