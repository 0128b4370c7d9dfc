package dev.signalbox.http;

import dev.signalbox.domain.decision.CohortHash;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.json.MalformedMessageException;
import dev.signalbox.protocol.ofrep.Evaluation;
import dev.signalbox.protocol.ofrep.EvaluationContext;
import dev.signalbox.store.Engine;
import dev.signalbox.store.telemetry.Telemetry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Decisions for OpenFeature's providers. Reads compiled flags in memory only: no disk, no lock. Whatever goes wrong
/// while deciding is off, not the caller's default.
final class OfrepRoutes {
    private static final System.Logger LOG = System.getLogger(OfrepRoutes.class.getName());
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final String NO_KEY = "The context has no targetingKey. Set one: it is who the decision is for.";

    private final Engine engine;

    OfrepRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Verb.POST, Paths.OFREP_FLAG, this::single),
                Route.of(Verb.POST, Paths.OFREP_FLAGS, this::bulk));
    }

    private Answer single(Call call) {
        String flag = call.parameter("flag");
        Counted counted = Counted.caller(call, engine);
        Optional<CompiledFlags> flags = engine.flags(call.tenant(), environment(call));
        try {
            Optional<Subject> subject = EvaluationContext.subject(call.body());
            if (subject.isEmpty()) {
                return Answer.json(400, Evaluation.error(flag, "TARGETING_KEY_MISSING", NO_KEY));
            }
            // Nothing is kept by who asks for each decision: the next one is made of what this one was made of, or
            // later.
            flags.ifPresent(environment -> counted.handed(environment(call), environment.revision()));
            return flags.map(environment -> answer(told(call, environment.evaluate(flag, subject.get()))))
                    .orElseGet(() -> notFound(flag));
        } catch (MalformedMessageException malformed) {
            return Answer.json(400, Evaluation.error(flag, "PARSE_ERROR", details(malformed)));
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "Deciding '" + flag + "' failed; it is off", unexpected);
            return Answer.json(200, Evaluation.failedClosed(flag));
        }
    }

    private Decision told(Call call, Decision decision) {
        engine.telemetry(call.tenant()).decided(environment(call), decision);
        return decision;
    }

    private static Answer answer(Decision decision) {
        return decision.reason() == Reason.UNKNOWN_FLAG
                ? notFound(decision.flag())
                : Answer.json(200, Evaluation.success(decision));
    }

    private static Answer notFound(String flag) {
        return Answer.json(404, Evaluation.error(flag, "FLAG_NOT_FOUND", "There is no such flag in this environment."));
    }

    private Answer bulk(Call call) {
        Counted counted = Counted.caller(call, engine);
        Optional<CompiledFlags> flags = engine.flags(call.tenant(), environment(call));
        try {
            Optional<Subject> subject = EvaluationContext.subject(call.body());
            return subject.isEmpty()
                    ? Answer.json(400, Evaluation.error("", "TARGETING_KEY_MISSING", NO_KEY))
                    : bulk(call, counted, flags, subject.get());
        } catch (MalformedMessageException malformed) {
            return Answer.json(400, Evaluation.error("", "PARSE_ERROR", details(malformed)));
        }
    }

    private Answer bulk(Call call, Counted counted, Optional<CompiledFlags> flags, Subject subject) {
        List<Decision> decisions =
                flags.map(compiled -> compiled.evaluateAll(subject)).orElse(List.of());
        Telemetry telemetry = engine.telemetry(call.tenant());
        EnvironmentKey environment = environment(call);
        decisions.forEach(decision -> telemetry.decided(environment, decision));
        byte[] body = Evaluation.bulk(decisions);
        String tag = "\"" + Long.toHexString(CohortHash.hash(new String(body, StandardCharsets.UTF_8))) + "\"";
        boolean known = call.header("If-None-Match").filter(tag::equals).isPresent();
        // An answer may get lost on its way; who shows its tag has it.
        flags.ifPresent(compiled -> {
            if (known) {
                counted.handed(environment, compiled.revision());
            } else {
                counted.met(environment);
            }
        });
        return (known ? Answer.empty(304) : Answer.json(200, body)).with("ETag", tag);
    }

    private static String details(MalformedMessageException malformed) {
        return malformed.field() + ": " + malformed.problem() + ". " + malformed.fix();
    }

    /// The token's environment, else the header's, else production.
    private static EnvironmentKey environment(Call call) {
        Optional<EnvironmentKey> own = call.caller().environment();
        Optional<EnvironmentKey> asked = call.header(Paths.ENVIRONMENT_HEADER).map(EnvironmentKey::new);
        if (own.isPresent() && asked.isPresent() && !own.equals(asked)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.FORBIDDEN,
                    Paths.ENVIRONMENT_HEADER,
                    "The token evaluates flags of '" + own.get() + "' only.",
                    "Leave the header out, or use another token."));
        }
        return own.or(() -> asked).orElse(PRODUCTION);
    }
}
