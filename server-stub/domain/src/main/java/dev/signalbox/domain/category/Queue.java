package dev.signalbox.domain.category;

/// The order in which a rollout by size admits subjects: by priority, then by bucket. One arithmetic for the
/// decision and for the preview of who is next.
public final class Queue {
    private static final int BUCKETS = 10_000;
    private static final int PRIORITIES = 101;

    private Queue() {}

    /// The subject's place, 0 to 9,999. A share of `n` buckets admits the places below `n`: each priority
    /// takes up 1/101 of them, whoever has it, so that a place depends on nobody else and a greater share
    /// removes nobody.
    ///
    /// @param bucket the subject's bucket for the flag, 0 to 9,999
    public static int place(Priority priority, int bucket) {
        return ((PRIORITIES - 1 - priority.value()) * BUCKETS + bucket) / PRIORITIES;
    }
}
