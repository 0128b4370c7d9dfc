package dev.signalbox.domain.rules.access;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// Rules on giving rights away: nobody passes on more than they have.
final class AccessRules {
    /// The store acts under ids of its own, and the trail goes by them.
    private static final String ACTORS_OF_THE_STORE = "signalbox-";

    /// The store alone acts in them.
    private static final Set<Role> OF_THE_STORE = Set.of(Role.MONITOR, Role.DEVICE);

    private static final int LONGEST = 100;

    private AccessRules() {}

    static Ruling issue(AccessCommand.IssueToken issue, Context context) {
        return unnamed("actor", issue.person())
                .or(() -> unnamed("name", issue.name()))
                .or(() -> ofTheStore(issue))
                .or(() -> beyond(issue.roles(), context.actor()))
                .orElseGet(() -> Ruling.accept(
                        new AccessEvent.TokenIssued(issue.person(), issue.name(), issue.roles(), issue.environment())));
    }

    private static Optional<Ruling> unnamed(String field, String text) {
        return text.isBlank() || text.length() > LONGEST
                ? Optional.of(Ruling.refuse(
                        Rule.TOKEN_NOT_POSSIBLE,
                        field,
                        "It is empty or too long.",
                        "Give 1 to " + LONGEST + " characters."))
                : Optional.empty();
    }

    private static Optional<Ruling> ofTheStore(AccessCommand.IssueToken issue) {
        if (issue.person().startsWith(ACTORS_OF_THE_STORE)) {
            return Optional.of(Ruling.refuse(
                    Rule.TOKEN_NOT_POSSIBLE,
                    "actor",
                    "'" + ACTORS_OF_THE_STORE + "...' is the store itself.",
                    "Choose another id."));
        }
        return issue.roles().isEmpty() || !Collections.disjoint(issue.roles(), OF_THE_STORE)
                ? Optional.of(Ruling.refuse(
                        Rule.TOKEN_NOT_POSSIBLE,
                        "roles",
                        "They are none that a token can have.",
                        "Give one or more roles."))
                : Optional.empty();
    }

    private static Optional<Ruling> beyond(Set<Role> roles, Actor giver) {
        return roles.stream()
                .sorted()
                .flatMap(role -> role.permissions().stream().sorted())
                .filter(permission -> !giver.may(permission))
                .findFirst()
                .map(permission -> Ruling.refuse(
                        Rule.NOT_PERMITTED,
                        "roles",
                        giver.name() + " may not " + permission.verb() + " and cannot pass that on.",
                        "Give roles that you have yourself."));
    }
}
