package dev.signalbox.store.token;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people are trusted with now: by the tokens that they hold, and by sitting at the computer of an embedded store.
/// Whatever is done in somebody's name while they are away asks here first. Safe for any thread.
public final class People {
    private final Tokens tokens;
    private final Map<String, Set<Role>> seated = new ConcurrentHashMap<>();

    /// @param tokens of the same store
    public People(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Lets `person`, who sits at this computer and needs no token, be trusted as long as this process runs.
    public void seat(Actor person) {
        seated.put(person.id(), person.roles());
    }

    /// Every role that `person` has in `tenant` now; none when all their tokens are revoked.
    ///
    /// @param person their id
    public Set<Role> rolesOf(TenantId tenant, String person) {
        return Stream.concat(seated.getOrDefault(person, Set.of()).stream(), tokens.rolesOf(tenant, person).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
