package dev.signalbox.store.statistics;

/// What jobs are told apart by, and how many labels of it a rollout may have (S1-14).
enum LabelKind {
    PROCESSOR(8),
    CATEGORY(12),
    ERROR(20);

    /// What everything beyond the bound is counted under.
    static final String OTHER = "other";

    private final int most;

    LabelKind(int most) {
        this.most = most;
    }

    /// How many labels are told apart.
    int most() {
        return most;
    }
}
