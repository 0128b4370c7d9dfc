package dev.signalbox.http;

import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.store.token.TokenOwner;

/// Lets in whoever has a token that may read, and no other tenant.
final class Gate {
    private static final String SCHEME = "Bearer ";

    private final Credentials credentials;

    Gate(Credentials credentials) {
        this.credentials = credentials;
    }

    TokenOwner admit(Request request) {
        String header = request.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("There is no token.");
        }
        String secret = header.substring(SCHEME.length());
        if (credentials.isForTheOtherKind(secret)) {
            throw new ProblemException(Problem.of(new Refusal(
                    Rule.OTHER_KIND_OF_STORE,
                    "Authorization",
                    "The token is one for drills and this store is live, or the reverse: nothing was done.",
                    "Use a token that an administrator of this store created.")));
        }
        TokenOwner owner = credentials.owner(secret).orElseThrow(() -> unauthorized("The token is not known here."));
        String tenant = request.header(Paths.TENANT_HEADER);
        if (tenant != null && !tenant.equals(owner.tenant().value())) {
            throw new ProblemException(Problem.of(
                    ProblemCode.NOT_FOUND,
                    Paths.TENANT_HEADER,
                    "There is no such tenant.",
                    "Leave the header out, or name the token's own tenant."));
        }
        if (!owner.actor().may(Permission.READ)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.FORBIDDEN, "Authorization", "The token may not read.", "Use a token with a role."));
        }
        return owner;
    }

    /// Whether whoever sent `request` would still be admitted: a token may end while its answer is being written.
    boolean stillAdmits(Request request) {
        try {
            admit(request);
            return true;
        } catch (ProblemException ended) {
            return false;
        }
    }

    private static ProblemException unauthorized(String detail) {
        return new ProblemException(Problem.of(
                ProblemCode.UNAUTHORIZED,
                "Authorization",
                detail,
                "Send 'Authorization: Bearer' and a token that an administrator created."));
    }
}
