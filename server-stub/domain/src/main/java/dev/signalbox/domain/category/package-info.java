/// Subjects by size, and which of them come earlier in a rollout (F25).
package dev.signalbox.domain.category;
