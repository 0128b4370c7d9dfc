package dev.signalbox.domain.backout;

import dev.signalbox.domain.guidance.RollbackLevel;
import java.util.List;
import java.util.Optional;

/// The procedures that ship: the four levels of the launch plan, and level 1 by the database.
public final class SeedProcedures {
    private static final String PROJECT = "{project}";

    private SeedProcedures() {}

    /// All of them, fastest first.
    public static List<Procedure> all() {
        return List.of(flagOff(), flagOffByDatabase(), environmentVariable(), previousCode(), reverseMigration());
    }

    /// Level 1 (S2-84).
    public static Procedure flagOff() {
        return of(
                "Flag off",
                RollbackLevel.FLAG_OFF,
                RollbackTarget.FLAG_OFF,
                new Step.Manual("Find the flag", "Settings -> Feature Flags -> {flag}"),
                new Step.Api("Toggle it off", ApiAct.TURN_OFF),
                new Step.Api("Verify the change in the log", ApiAct.READ_LOG));
    }

    /// Level 1 when no console answers (S2-85): the founding documents' statement on the store's
    /// own file, said of one environment. It stops, and needs no rehearsal.
    public static Procedure flagOffByDatabase() {
        return of(
                "Flag off by the database",
                RollbackLevel.FLAG_OFF,
                RollbackTarget.FLAG_OFF,
                new Step.Sql(
                        "Set the flag off",
                        "UPDATE settings SET value = 'false' WHERE key = '{flag}' AND environment = '{environment}';"));
    }

    /// Level 2 (S2-88).
    public static Procedure environmentVariable() {
        return of(
                "Environment variable",
                RollbackLevel.CONFIGURATION,
                RollbackTarget.FLAG_OFF,
                new Step.Shell(
                        "Disable it by its variable",
                        List.of("supabase", "secrets", "set", "FEATURE_ENABLED=false", "--project-ref", PROJECT)),
                new Step.Manual("Wait for the reload", "The functions reload by themselves with the new secret."),
                new Step.Shell(
                        "Verify that they answer",
                        List.of("curl", "--fail", "https://{project}.supabase.co/functions/v1/health")));
    }

    /// Level 3 (S2-91).
    public static Procedure previousCode() {
        return of(
                "Previous code",
                RollbackLevel.CODE,
                RollbackTarget.PREVIOUS_RELEASE,
                new Step.Shell("Find the commit before", List.of("git", "log", "--oneline", "-10")),
                new Step.Shell("Go back to it", List.of("git", "checkout", "{previous_commit}")),
                new Step.Shell(
                        "Deploy it",
                        List.of(
                                "supabase",
                                "functions",
                                "deploy",
                                "wa-router",
                                "wa-webhook",
                                "--project-ref",
                                PROJECT)),
                new Step.Shell(
                        "Verify the deployment", List.of("supabase", "functions", "list", "--project-ref", PROJECT)),
                new Step.Shell("Return to the main branch", List.of("git", "checkout", "main")));
    }

    /// Level 4 (S2-94).
    public static Procedure reverseMigration() {
        return of(
                "Reverse migration",
                RollbackLevel.DATABASE,
                RollbackTarget.REVERSE_MIGRATION,
                new Step.Sql(
                        "Run the reverse migration that was prepared",
                        "\\i migrations/reverse/{reverse_migration}.sql"),
                new Step.Sql("Verify the data", "SELECT COUNT(*) FROM {affected_table};"),
                new Step.Shell(
                        "Deploy the functions again",
                        List.of("supabase", "functions", "deploy", "--all", "--project-ref", PROJECT)));
    }

    private static Procedure of(String name, RollbackLevel level, RollbackTarget target, Step... steps) {
        return new Procedure(name, level, target, Optional.empty(), level.useWhen(), List.of(steps), Optional.empty());
    }
}
