/// Overrides: what the environment variables of the store's process say about flags (F18, X-14, X-15).
package dev.signalbox.domain.override;
