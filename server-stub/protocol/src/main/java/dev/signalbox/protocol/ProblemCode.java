package dev.signalbox.protocol;

/// What can go wrong before the rule book is asked. The rule book's own codes are those of
/// [dev.signalbox.domain.rules.Rule]; none is in both.
public enum ProblemCode {
    MALFORMED("malformed", 400),
    UNAUTHORIZED("unauthorized", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    CONFLICT("conflict", 409),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    INVALID_VALUE("invalid-value", 422),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int status;

    ProblemCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    /// The HTTP status it travels with.
    public int status() {
        return status;
    }
}
