package dev.signalbox.domain.rules;

import static dev.signalbox.domain.rules.Permission.CONFIGURE;
import static dev.signalbox.domain.rules.Permission.LOWER;
import static dev.signalbox.domain.rules.Permission.OPERATE_STORE;
import static dev.signalbox.domain.rules.Permission.RAISE;
import static dev.signalbox.domain.rules.Permission.READ;
import static dev.signalbox.domain.rules.Permission.RESPOND;
import static dev.signalbox.domain.rules.Permission.RESUME;
import static dev.signalbox.domain.rules.Permission.SET_INTERNAL_ACTORS;
import static dev.signalbox.domain.rules.Permission.SET_UP;
import static dev.signalbox.domain.rules.Permission.STOP;
import static dev.signalbox.domain.rules.Permission.STOP_BY_DEVICE;

import java.util.Set;

/// What an actor is to a tenant. Stop authority is wide, resume authority narrow.
public enum Role {
    VIEWER(Set.of(READ)),
    OPERATOR(Set.of(READ, LOWER, STOP, RESPOND)),
    INCIDENT_RESPONDER(Set.of(READ, LOWER, STOP, RESPOND)),
    APPROVER(Set.of(READ, STOP, RESPOND, RESUME)),
    RELEASE_MANAGER(Set.of(READ, LOWER, STOP, RESPOND, RESUME, RAISE, CONFIGURE)),
    TENANT_ADMIN(Set.of(READ, LOWER, STOP, RESPOND, RESUME, RAISE, CONFIGURE, SET_UP)),
    SYSTEM_ADMIN(Set.of(READ, LOWER, STOP, RESPOND, RESUME, RAISE, CONFIGURE, SET_UP, SET_INTERNAL_ACTORS)),
    /// A program: asks for decisions, reports metrics.
    SERVICE(Set.of(READ)),
    /// An enrolled device. No token carries it.
    DEVICE(Set.of(STOP_BY_DEVICE)),
    /// The store's own monitor. No token carries it.
    MONITOR(Set.of(READ, LOWER, OPERATE_STORE));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    /// What the role may do.
    public Set<Permission> permissions() {
        return permissions;
    }
}
