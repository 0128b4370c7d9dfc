package dev.signalbox.domain.rules.access;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happened to who may do what. Kept for the trail; no state follows from it.
public sealed interface AccessEvent extends ChapterEvent {
    /// A token was allowed. Its secret is in no log.
    record TokenIssued(String person, String name, Set<Role> roles, Optional<EnvironmentKey> environment)
            implements AccessEvent {
        public TokenIssued {
            roles = Set.copyOf(roles);
        }
    }

    @Override
    default State fold(State state, LogEntry entry) {
        return state;
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of();
    }

    @Override
    default String action() {
        return switch (this) {
            case TokenIssued issued -> "token.issued";
        };
    }
}
