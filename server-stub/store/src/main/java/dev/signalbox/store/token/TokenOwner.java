package dev.signalbox.store.token;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import java.util.Optional;

/// Whom a token stands for.
///
/// @param environment where evaluations with it are decided unless the caller names another; may be absent
public record TokenOwner(TenantId tenant, Actor actor, Optional<EnvironmentKey> environment) {}
