package dev.signalbox.domain.guidance;

import java.time.Duration;
import java.util.List;

/// The four ways back, fastest first (S2-83..96).
public enum RollbackLevel {
    /// Turn the flag off (S2-83..86).
    FLAG_OFF(
            1,
            "Turn the flag off",
            Duration.ofMinutes(1),
            List.of(
                    "A high error rate is detected",
                    "A security vulnerability is discovered",
                    "User complaints spike")),
    /// Set the environment variable (S2-87..89).
    CONFIGURATION(
            2,
            "Disable by environment variable",
            Duration.ofMinutes(5),
            List.of("The flag's database update fails", "It must be disabled across all functions")),
    /// Deploy the previous code (S2-90..92).
    CODE(
            3,
            "Roll back the code",
            Duration.ofMinutes(15),
            List.of(
                    "Disabling the flag is not sufficient",
                    "The bug cannot be hotfixed quickly",
                    "A full revert is needed")),
    /// Run the prepared reverse SQL (S2-93..96).
    DATABASE(
            4,
            "Roll back the database",
            Duration.ofMinutes(30),
            List.of(
                    "A migration causes data corruption",
                    "A schema change breaks the application",
                    "The previous database state must be restored"));

    private final int number;
    private final String act;
    private final Duration budget;
    private final List<String> useWhen;

    RollbackLevel(int number, String act, Duration budget, List<String> useWhen) {
        this.number = number;
        this.act = act;
        this.budget = budget;
        this.useWhen = List.copyOf(useWhen);
    }

    /// 1 to 4.
    public int number() {
        return number;
    }

    /// What is done, as an imperative.
    public String act() {
        return act;
    }

    /// The time it may take at most.
    public Duration budget() {
        return budget;
    }

    /// When to choose it.
    public List<String> useWhen() {
        return useWhen;
    }
}
