package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import java.time.Instant;

/// What answers, and as whom it takes us.
///
/// @param name as people read it, such as "embedded store" or the server's name
/// @param version of the software that answers
/// @param kind whether it is the real one
/// @param now its clock
public record StoreIdentity(String name, String version, StoreKind kind, TenantId tenant, Actor actor, Instant now) {}
