package dev.signalbox.domain.statistics;

/// What the store counts of itself.
public enum TelemetryEvent {
    /// It decided a flag for a subject (S1-12).
    DECISION("torus_feature_flag_decision", "[:torus, :feature_flag, :decision]", "flag", "outcome", "reason"),
    /// A rollout's stage changed (S1-13).
    STAGE_CHANGED(
            "torus_feature_flag_rollout_stage_changed",
            "[:torus, :feature_flag, :rollout_stage_changed]",
            "flag",
            "direction",
            "trigger"),
    /// It routed a job (S3-80).
    ROUTED_JOB("signalbox_routed_job", "A job that the store routed", "policy", "processor", "cause");

    private final String series;
    private final String seedName;
    private final String nameLabel;
    private final String resultLabel;
    private final String causeLabel;

    TelemetryEvent(String series, String seedName, String nameLabel, String resultLabel, String causeLabel) {
        this.series = series;
        this.seedName = seedName;
        this.nameLabel = nameLabel;
        this.resultLabel = resultLabel;
        this.causeLabel = causeLabel;
    }

    /// What a Prometheus knows it by, without the ending of a counter.
    public String series() {
        return series;
    }

    /// The founding documents' name for it, or what it is.
    public String seedName() {
        return seedName;
    }

    /// What it is about.
    public String nameLabel() {
        return nameLabel;
    }

    /// What came of it.
    public String resultLabel() {
        return resultLabel;
    }

    /// Why.
    public String causeLabel() {
        return causeLabel;
    }
}
