package dev.signalbox.domain.rollout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which subjects a stage's share is made of (S3-7, X-37).
public enum Strategy {
    /// Those whose bucket lies within the share.
    PERCENTAGE,
    /// Nobody beyond those who are on by exemption; internal actors on an internal stage.
    WHITELIST,
    /// Those whose place by priority and bucket lies within the share.
    REPOSITORY_SIZE;

    /// The founding documents' name for it.
    public String seedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The strategy of that name, in whatever case.
    public static Optional<Strategy> named(String seedName) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.name().equalsIgnoreCase(seedName.strip()))
                .findFirst();
    }
}
