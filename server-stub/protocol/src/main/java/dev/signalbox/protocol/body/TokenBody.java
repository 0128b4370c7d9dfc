package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.Role;
import java.util.Optional;
import java.util.Set;

/// Asks for a token for a person or a program.
///
/// @param actor their id in the tenant
/// @param name as people read it
/// @param environment the one it evaluates flags of; absent: each request names it
public record TokenBody(String actor, String name, Set<Role> roles, Optional<EnvironmentKey> environment) {
    public TokenBody {
        roles = Set.copyOf(roles);
    }
}
