package dev.signalbox.domain.health;

/// How loudly an assessment speaks (S3-105..107).
public enum AlertLevel {
    INFO,
    WARNING,
    CRITICAL
}
