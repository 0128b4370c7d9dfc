package dev.signalbox.http;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request on its way through a handler: who asks, for what, with which body.
final class Call {
    private final Request request;
    private final Map<String, String> parameters;
    private final @Nullable TokenOwner caller;
    private final Engine engine;

    Call(Request request, Map<String, String> parameters, @Nullable TokenOwner caller, Engine engine) {
        this.request = request;
        this.parameters = parameters;
        this.caller = caller;
        this.engine = engine;
    }

    TokenOwner caller() {
        if (caller == null) {
            throw new IllegalStateException("An open route asked who calls.");
        }
        return caller;
    }

    TenantId tenant() {
        return caller().tenant();
    }

    Actor actor() {
        return caller().actor();
    }

    /// The caller's view of the store.
    RolloutStore store() {
        return engine.store(tenant(), actor());
    }

    String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no parameter '" + name + "'.");
        }
        return value;
    }

    FlagKey flag() {
        return new FlagKey(parameter("flag"));
    }

    EnvironmentKey environment() {
        return new EnvironmentKey(parameter("environment"));
    }

    FlagAddress address() {
        return new FlagAddress(flag(), environment());
    }

    /// What was asked, as it came.
    Request request() {
        return request;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(request.header(name));
    }

    /// The instance that the caller says it is; only a program can be one, so nobody else is counted.
    Optional<EvaluatorKey> evaluator() {
        return actor().roles().contains(Role.SERVICE)
                ? header(Paths.EVALUATOR_HEADER).map(EvaluatorKey::new)
                : Optional.empty();
    }

    Optional<String> query(String name) {
        return request.query(name);
    }

    /// The query parameter `name` as a whole number.
    long number(String name, long otherwise) {
        return query(name).map(text -> number(name, text)).orElse(otherwise);
    }

    static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new ProblemException(Problem.of(
                    ProblemCode.MALFORMED, name, "'" + text + "' is no whole number.", "Give a whole number."));
        }
    }

    /// The query parameter `name` as a point in time.
    Optional<Instant> instant(String name) {
        return query(name).map(text -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValueException(
                    name, "it is no point in time", "Give an ISO 8601 time such as 2026-03-01T03:00:00Z.");
        }
    }

    byte[] body() {
        return request.body();
    }

    /// The body as a `type`; an empty body counts as an empty object.
    <T> T body(Class<T> type) {
        byte[] body = jsonBody();
        return DomainJson.read(body.length == 0 ? new byte[] {'{', '}'} : body, type);
    }

    private byte[] jsonBody() {
        byte[] body = request.body();
        String mediaType = request.header("Content-Type");
        if (body.length > 0 && !isJson(mediaType)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    "The body is not declared as JSON.",
                    "Send 'Content-Type: application/json'."));
        }
        return body;
    }

    private static boolean isJson(@Nullable String mediaType) {
        return mediaType != null && mediaType.regionMatches(true, 0, "application/json", 0, 16);
    }
}
