package dev.signalbox.domain.statistics;

import java.time.Instant;

/// How many jobs wait (S3-103).
///
/// @param jobs at `at`, the latest that is known
/// @param most the most in the window
public record Backlog(Instant at, long jobs, long most) {}
