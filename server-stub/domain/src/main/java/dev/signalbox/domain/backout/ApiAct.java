package dev.signalbox.domain.backout;

/// What Signalbox can be asked to do in a step.
public enum ApiAct {
    /// Level 1: the rollout goes to off in one jump.
    TURN_OFF("POST /v1/environments/{environment}/rollouts/{flag}/rollback"),
    /// One stage down.
    PREVIOUS_STAGE("POST /v1/environments/{environment}/rollouts/{flag}/advance"),
    /// Shows where the rollout stands.
    READ_ROLLOUT("GET /v1/environments/{environment}/rollouts/{flag}"),
    /// Shows what the log says about the flag.
    READ_LOG("GET /v1/audit?flag={flag}&limit=10");

    private final String request;

    ApiAct(String request) {
        this.request = request;
    }

    /// The request that does it, with placeholders.
    public String request() {
        return request;
    }
}
