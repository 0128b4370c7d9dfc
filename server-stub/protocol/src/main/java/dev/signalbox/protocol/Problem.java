package dev.signalbox.protocol;

import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.store.Receipt;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Every answer that is not what was asked for (RFC 9457), in words for a person and a code for a program.
///
/// @param type a name for the kind of problem, `urn:signalbox:problem:` and the code
/// @param title the kind in words
/// @param status the HTTP status
/// @param detail what is wrong this time, as a sentence
/// @param code stable; a rule's code or one of [ProblemCode]
/// @param field the field at fault; empty when it is the whole request
/// @param fix what to do, as a sentence
/// @param instance the request's path
/// @param revision of a conflict: where the rollout is now
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String field,
        String fix,
        String instance,
        Optional<Long> revision) {
    /// The media type.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// Rules that look at who asks, and not at what is asked for.
    private static final Set<Rule> FORBIDDING =
            Set.of(Rule.NOT_PERMITTED, Rule.DEVICE_REVOKED, Rule.SIGNATURE_WRONG, Rule.OTHER_KIND_OF_STORE);

    private static final String TYPE_PREFIX = "urn:signalbox:problem:";

    /// A problem found before the rule book was asked.
    public static Problem of(ProblemCode code, String field, String detail, String fix) {
        return of(code.code(), code.status(), field, detail, fix);
    }

    /// A rule's refusal: 403 when the actor may not, 404 when the thing is unknown, else 422.
    public static Problem of(Refusal refusal) {
        return of(refusal.rule().code(), status(refusal.rule()), refusal.field(), refusal.problem(), refusal.fix());
    }

    /// The rollout changed since the actor looked at it.
    public static Problem conflict(long revision) {
        Problem problem = of(
                ProblemCode.CONFLICT,
                "expectation",
                "The rollout changed meanwhile, at revision " + revision + ".",
                "Look at it as it is now, and decide again.");
        return problem.with(problem.instance, Optional.of(revision));
    }

    /// This problem with the request's path.
    public Problem at(String path) {
        return with(path, revision);
    }

    /// The receipt that this problem carries; absent when the store never judged the command.
    public Optional<Receipt> receipt() {
        if (code.equals(ProblemCode.CONFLICT.code())) {
            return revision.map(Receipt.Conflict::new);
        }
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(rule -> new Receipt.Refused(new Refusal(rule, field, detail, fix)));
    }

    private Problem with(String newInstance, Optional<Long> newRevision) {
        return new Problem(type, title, status, detail, code, field, fix, newInstance, newRevision);
    }

    private static Problem of(String code, int status, String field, String detail, String fix) {
        String words = code.replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(TYPE_PREFIX + code, title, status, detail, code, field, fix, "", Optional.empty());
    }

    private static int status(Rule rule) {
        if (FORBIDDING.contains(rule)) {
            return ProblemCode.FORBIDDEN.status();
        }
        return rule.meansUnknown() ? ProblemCode.NOT_FOUND.status() : ProblemCode.INVALID_VALUE.status();
    }
}
