package dev.signalbox.testkit;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import java.util.Set;

/// The people of the tests.
public final class Actors {
    /// A release manager.
    public static final Actor RINA = new Actor("rina", "Rina", Set.of(Role.RELEASE_MANAGER));

    /// An incident responder.
    public static final Actor IVO = new Actor("ivo", "Ivo", Set.of(Role.INCIDENT_RESPONDER));

    /// An approver.
    public static final Actor ANA = new Actor("ana", "Ana", Set.of(Role.APPROVER));

    /// A tenant administrator.
    public static final Actor TARA = new Actor("tara", "Tara", Set.of(Role.TENANT_ADMIN));

    /// A system administrator.
    public static final Actor SAM = new Actor("sam", "Sam", Set.of(Role.SYSTEM_ADMIN));

    /// Somebody who may only look.
    public static final Actor VERA = new Actor("vera", "Vera", Set.of(Role.VIEWER));

    /// A program.
    public static final Actor CHECKOUT_SERVICE =
            new Actor("checkout-service", "Checkout service", Set.of(Role.SERVICE));

    private Actors() {}
}
