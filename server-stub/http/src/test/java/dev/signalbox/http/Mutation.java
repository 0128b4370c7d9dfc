package dev.signalbox.http;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One request that may change something.
///
/// @param route method and template, as the router has it
/// @param path where it is sent
/// @param mediaType of the body
/// @param refused somebody whose role does not suffice; absent where every token's does
/// @param allowed somebody whose role does
/// @param actions what the audit trail says of it, oldest first; nothing where it is no event
/// @param given what has to be done before
/// @param time how long after that
record Mutation(
        String route,
        String path,
        String mediaType,
        String body,
        Optional<Actor> refused,
        Actor allowed,
        List<String> actions,
        List<Step> given,
        Duration time) {
    /// Stands for an id that no other request has: the answer to one is given to whoever repeats it.
    static final String FRESH_ID = "00000000-0000-4000-8000-00000000f4e5";

    /// Stands in a path for the log's revision.
    static final String NEWEST = "{newest}";

    private static final String JSON = "application/json";

    /// A command that somebody gives beforehand.
    record Step(Actor actor, Command command) {}

    /// A request by `allowed` that no rule refuses, with an empty body, and that leaves no trace.
    static Mutation of(String route, String path, Actor allowed) {
        return new Mutation(route, path, JSON, "{}", Optional.empty(), allowed, List.of(), List.of(), Duration.ZERO);
    }

    Mutation refusing(Actor actor) {
        return new Mutation(route, path, mediaType, body, Optional.of(actor), allowed, actions, given, time);
    }

    Mutation sending(String newBody) {
        return sending(mediaType, newBody);
    }

    Mutation sending(String newMediaType, String newBody) {
        return new Mutation(route, path, newMediaType, newBody, refused, allowed, actions, given, time);
    }

    Mutation audited(String... names) {
        return new Mutation(route, path, mediaType, body, refused, allowed, List.of(names), given, time);
    }

    Mutation after(Actor actor, Command... commands) {
        List<Step> more = Stream.concat(
                        given.stream(), Arrays.stream(commands).map(command -> new Step(actor, command)))
                .toList();
        return new Mutation(route, path, mediaType, body, refused, allowed, actions, more, time);
    }

    Mutation waiting(Duration longer) {
        return new Mutation(route, path, mediaType, body, refused, allowed, actions, given, longer);
    }

    /// @param revision the log's now, where the path asks for it
    HttpResponse<String> sentBy(Ask somebody, long revision) {
        String there = path.replace(NEWEST, Long.toString(revision));
        String fresh = body.replace(FRESH_ID, UUID.randomUUID().toString());
        return somebody.send(route.substring(0, route.indexOf(' ')), there, mediaType, fresh);
    }
}
