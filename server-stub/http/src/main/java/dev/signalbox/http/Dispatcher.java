package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.json.MalformedMessageException;
import dev.signalbox.store.Engine;
import dev.signalbox.store.sqlite.StoreFault;
import dev.signalbox.store.token.TokenOwner;

/// Takes a request to its route and turns whatever goes wrong on the way into a problem.
final class Dispatcher {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Router router;
    private final Gate gate;
    private final Engine engine;

    Dispatcher(Router router, Engine engine, Credentials credentials) {
        this.router = router;
        this.gate = new Gate(credentials);
        this.engine = engine;
    }

    Answer answer(Request request) {
        try {
            return dispatch(request);
        } catch (ProblemException known) {
            return problem(request, known.problem());
        } catch (MalformedMessageException malformed) {
            return problem(
                    request,
                    Problem.of(
                            ProblemCode.MALFORMED,
                            malformed.field(),
                            sentence(malformed.field(), malformed.problem()),
                            malformed.fix()));
        } catch (InvalidValueException invalid) {
            return problem(
                    request,
                    Problem.of(
                            ProblemCode.INVALID_VALUE,
                            invalid.field(),
                            sentence(invalid.field(), invalid.problem()),
                            invalid.fix()));
        } catch (StoreUnavailableException | StoreFault unavailable) {
            LOG.log(System.Logger.Level.WARNING, "The store gave no answer", unavailable);
            return problem(
                    request,
                    Problem.of(
                            ProblemCode.UNAVAILABLE,
                            "",
                            "The store gives no answer now.",
                            "Send the same request again: with the same command id nothing happens twice."));
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path() + " failed", unexpected);
            return problem(
                    request,
                    Problem.of(
                            ProblemCode.INTERNAL,
                            "",
                            "The server made a mistake.",
                            "Try again; if it stays, the server's log says more."));
        }
    }

    private Answer dispatch(Request request) {
        Router.Match match = router.match(request.path())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemCode.NOT_FOUND,
                        "path",
                        "There is nothing here.",
                        "See /openapi.yaml for what there is.")));
        Route route = match.route(request.method()).orElse(null);
        if (route == null) {
            Problem problem = Problem.of(
                    ProblemCode.METHOD_NOT_ALLOWED,
                    "method",
                    request.method() + " is not possible here.",
                    "Use " + match.allowed() + ".");
            return Answer.of(problem.at(request.path())).with("Allow", match.allowed());
        }
        TokenOwner caller = switch (route.access()) {
            case OPEN -> null;
            case TOKEN -> gate.admit(request);
        };
        return route.handler().handle(new Call(request, match.parameters(), caller, engine));
    }

    private static Answer.Whole problem(Request request, Problem problem) {
        Answer.Whole answer = Answer.of(problem.at(request.path()));
        return problem.code().equals(ProblemCode.UNAUTHORIZED.code())
                ? answer.with("WWW-Authenticate", "Bearer")
                : answer;
    }

    private static String sentence(String field, String problem) {
        return field.isEmpty() ? "The message is wrong: " + problem + "." : field + ": " + problem + ".";
    }
}
