package dev.signalbox.domain.rules.access;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;
import java.util.Set;

/// A command on who may do what.
public sealed interface AccessCommand extends ChapterCommand {
    /// Allows a token for `person`. Whoever submits it to a server's path for tokens is given the secret as well.
    ///
    /// @param person their id in the tenant
    /// @param name as people read it
    /// @param environment the one it evaluates flags of; absent: each request names it
    record IssueToken(String person, String name, Set<Role> roles, Optional<EnvironmentKey> environment)
            implements AccessCommand {
        public IssueToken {
            roles = Set.copyOf(roles);
        }
    }

    @Override
    default Permission needed(State state, Actor actor) {
        return Permission.SET_UP;
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return switch (this) {
            case IssueToken issue -> AccessRules.issue(issue, context);
        };
    }

    @Override
    default String subject() {
        return switch (this) {
            case IssueToken issue -> "tokens of " + issue.person();
        };
    }
}
