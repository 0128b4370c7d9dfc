package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.Role;
import java.util.Optional;
import java.util.Set;

/// A new token.
///
/// @param token the secret; the store keeps only its hash and never shows it again
public record TokenCreated(
        String token, String actor, String name, Set<Role> roles, Optional<EnvironmentKey> environment) {
    public TokenCreated {
        roles = Set.copyOf(roles);
    }
}
