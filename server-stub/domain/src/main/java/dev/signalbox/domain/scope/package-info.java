/// Scopes under an environment: publishers, repositories and tenants that a rollout is held back for.
package dev.signalbox.domain.scope;
