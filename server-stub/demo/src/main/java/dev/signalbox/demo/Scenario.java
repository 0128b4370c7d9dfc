package dev.signalbox.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How the new path of the sample behaves once enough users are on it.
public enum Scenario {
    /// It works.
    HEALTHY,
    /// Exactly 5 % of its requests fail (S2-118): above the stage's 1 %, and not above the matrix row's 5 % (X-06).
    ERRORS,
    /// Exactly 1 % of its requests fail and report a security problem: one is enough to go back.
    SECURITY,
    /// Exactly 10 % of its requests take between 1.2 and 2.5 s: its p95 is over the stage's 1,000 ms.
    LATENCY;

    /// The word for it on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scenario called `word`, if there is one.
    public static Optional<Scenario> of(String word) {
        return Stream.of(values())
                .filter(scenario -> scenario.word().equals(word))
                .findFirst();
    }
}
