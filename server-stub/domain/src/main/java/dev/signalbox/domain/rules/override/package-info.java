/// The chapter on overrides by environment variable (F18).
package dev.signalbox.domain.rules.override;
