package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.body.TokenBody;
import dev.signalbox.protocol.body.TokenCreated;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Tokens for people and programs, made by administrators.
final class TokenRoutes {
    /// The store alone acts in them.
    private static final Set<Role> OF_THE_STORE = Set.of(Role.MONITOR, Role.DEVICE);

    private static final String ACTORS_OF_THE_STORE = "signalbox-";

    private final Engine engine;

    TokenRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(Route.of(Verb.POST, Paths.TOKENS, this::create));
    }

    private Answer create(Call call) {
        if (!call.actor().may(Permission.SET_UP)) {
            throw forbidden(call.actor().name() + " may not create tokens.", "Ask an administrator.");
        }
        TokenBody body = call.body(TokenBody.class);
        checkRoles(call.actor(), body);
        Actor actor = new Actor(person(body.actor()), filled("name", body.name()), body.roles());
        String secret = engine.tokens().create(new TokenOwner(call.tenant(), actor, body.environment()));
        return Answer.json(new TokenCreated(secret, actor.id(), actor.name(), actor.roles(), body.environment()))
                .with("Cache-Control", "no-store");
    }

    private static void checkRoles(Actor creator, TokenBody body) {
        if (body.roles().isEmpty() || !Collections.disjoint(body.roles(), OF_THE_STORE)) {
            throw new InvalidValueException("roles", "they are none that a token can have", "Give one or more roles.");
        }
        for (Role role : body.roles()) {
            for (Permission permission : role.permissions()) {
                if (!creator.may(permission)) {
                    throw forbidden(
                            creator.name() + " may not " + permission.verb() + " and cannot pass that on.",
                            "Give roles that you have yourself.");
                }
            }
        }
    }

    /// The store acts under ids of its own, and the trail goes by them.
    private static String person(String id) {
        if (id.startsWith(ACTORS_OF_THE_STORE)) {
            throw new InvalidValueException(
                    "actor", "'" + ACTORS_OF_THE_STORE + "...' is the store itself", "Choose another id.");
        }
        return filled("actor", id);
    }

    private static String filled(String field, String value) {
        if (value.isBlank() || value.length() > 100) {
            throw new InvalidValueException(field, "it is empty or too long", "Give 1 to 100 characters.");
        }
        return value;
    }

    private static ProblemException forbidden(String detail, String fix) {
        return new ProblemException(Problem.of(ProblemCode.FORBIDDEN, "roles", detail, fix));
    }
}
