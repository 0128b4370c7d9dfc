/// The chapter on scopes that a rollout is held back for (S1-32).
package dev.signalbox.domain.rules.scope;
