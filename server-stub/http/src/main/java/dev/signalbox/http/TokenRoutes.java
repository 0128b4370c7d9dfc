package dev.signalbox.http;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.access.AccessCommand;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.TokenBody;
import dev.signalbox.protocol.body.TokenCreated;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import java.util.List;

/// Tokens for people and programs, made by administrators.
final class TokenRoutes {
    private final Engine engine;

    TokenRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(Route.of(Verb.POST, Paths.TOKENS, this::create));
    }

    /// The log has it before there is a secret: a token that nobody wrote down can do no harm that nobody sees.
    private Answer create(Call call) {
        TokenBody body = call.body(TokenBody.class);
        Submitter.require(
                call, new AccessCommand.IssueToken(body.actor(), body.name(), body.roles(), body.environment()));
        Actor actor = new Actor(body.actor(), body.name(), body.roles());
        String secret = engine.tokens().create(new TokenOwner(call.tenant(), actor, body.environment()));
        return Answer.json(new TokenCreated(secret, actor.id(), actor.name(), actor.roles(), body.environment()))
                .with("Cache-Control", "no-store");
    }
}
