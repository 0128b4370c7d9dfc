package dev.signalbox.domain.rules;

/// The rules that can refuse a command. Their codes are stable: they travel in problem answers and in tests.
public enum Rule {
    NOT_PERMITTED("not-permitted"),
    UNKNOWN_FLAG("unknown-flag"),
    UNKNOWN_APP("unknown-app"),
    UNKNOWN_ENVIRONMENT("unknown-environment"),
    UNKNOWN_ROLLOUT("unknown-rollout"),
    UNKNOWN_STAGE("unknown-stage"),
    UNKNOWN_SEGMENT("unknown-segment"),
    UNKNOWN_STOP("unknown-stop"),
    UNKNOWN_EXEMPTION("unknown-exemption"),
    UNKNOWN_DEVICE("unknown-device"),
    UNKNOWN_TEMPLATE("unknown-template"),
    UNKNOWN_SCHEDULE("unknown-schedule"),
    UNKNOWN_FREEZE("unknown-freeze"),
    UNKNOWN_INCIDENT("unknown-incident"),
    UNKNOWN_PROCEDURE("unknown-procedure"),
    UNKNOWN_ROLLBACK("unknown-rollback"),
    UNKNOWN_BYPASS("unknown-bypass"),
    UNKNOWN_SOURCE("unknown-source"),
    UNKNOWN_CRITERION("unknown-criterion"),
    CRITERION_UNMET("criterion-unmet"),
    FIGURE_INVALID("figure-invalid"),
    UNKNOWN_ROUTING_POLICY("unknown-routing-policy"),
    UNKNOWN_SCOPE("unknown-scope"),
    EXCLUDED("excluded"),
    DEVICE_REVOKED("device-revoked"),
    SIGNATURE_WRONG("signature-wrong"),
    OTHER_KIND_OF_STORE("other-kind-of-store"),
    ALREADY_EXISTS("already-exists"),
    ALREADY_LIVE("already-live"),
    NOT_LIVE("not-live"),
    NOT_RUNNING("not-running"),
    NOT_ROLLED_BACK("not-rolled-back"),
    ROLLED_BACK("rolled-back"),
    STOPPED("stopped"),
    STAGE_SKIPPED("stage-skipped"),
    SAME_STAGE("same-stage"),
    TOO_EARLY("too-early"),
    VERDICT_FORBIDS("verdict-forbids"),
    NOT_AUTOMATIC("not-automatic"),
    FROZEN("frozen"),
    TIME_NOT_POSSIBLE("time-not-possible"),
    TOKEN_NOT_POSSIBLE("token-not-possible"),
    NOT_HELD("not-held"),
    SCHEDULE_OVER("schedule-over"),
    SCHEDULE_WAITS_FOR_SOMEBODY("schedule-waits-for-somebody"),
    REASON_REQUIRED("reason-required"),
    SECOND_PERSON_REQUIRED("second-person-required"),
    NO_RESUME_REQUESTED("no-resume-requested"),
    UNDO_TOO_LATE("undo-too-late"),
    UNDO_NOT_YOURS("undo-not-yours"),
    STALE_ASSESSMENT("stale-assessment"),
    TEXT_WRONG("text-wrong"),
    WRONG_PHASE("wrong-phase"),
    INCIDENT_CLOSED("incident-closed"),
    UNDECIDED("undecided"),
    STANCE_WRONG("stance-wrong"),
    STOP_UNEXPLAINED("stop-unexplained"),
    NO_RETRY("no-retry"),
    NOT_CONTAINED("not-contained"),
    NOT_HIGHER("not-higher"),
    REHEARSAL_REQUIRED("rehearsal-required"),
    NO_DUTY("no-duty"),
    NOT_STABLE("not-stable");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    /// True when it says that the thing a command names does not exist.
    public boolean meansUnknown() {
        return code.startsWith("unknown-");
    }
}
