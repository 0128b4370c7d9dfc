package dev.signalbox.domain.backout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.guidance.RollbackLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ways back as data: what ships, what exactly would run, and where it may.
final class ProcedureTest {
    private static final FlagAddress LINKS = FlagAddress.of("deeplinks.enabled", "production");
    private static final EnvironmentKey PRODUCTION = LINKS.environment();
    private static final Facts PROJECT = Facts.of(LINKS, List.of(new Fact("project", "abcd1234")));

    @Test
    void fourLevelsShipWithTheirBudgetsTargetsAndUses() {
        assertEquals(
                List.of(
                        "1 PT1M FLAG_OFF: A high error rate is detected; A security vulnerability is discovered;"
                                + " User complaints spike",
                        "1 PT1M FLAG_OFF: A high error rate is detected; A security vulnerability is discovered;"
                                + " User complaints spike",
                        "2 PT5M FLAG_OFF: The flag's database update fails; It must be disabled across all functions",
                        "3 PT15M PREVIOUS_RELEASE: Disabling the flag is not sufficient;"
                                + " The bug cannot be hotfixed quickly; A full revert is needed",
                        "4 PT30M REVERSE_MIGRATION: A migration causes data corruption;"
                                + " A schema change breaks the application;"
                                + " The previous database state must be restored"),
                SeedProcedures.all().stream()
                        .map(procedure -> procedure.level().number() + " " + procedure.budget() + " "
                                + procedure.target() + ": " + String.join("; ", procedure.useWhen()))
                        .toList());
    }

    @Test
    void levelOneIsThreeStepsAndItsEmergencyIsOneStatement() {
        assertEquals(
                List.of(
                        "Settings -> Feature Flags -> deeplinks.enabled",
                        "POST /v1/environments/production/rollouts/deeplinks.enabled/rollback",
                        "GET /v1/audit?flag=deeplinks.enabled&limit=10"),
                texts(SeedProcedures.flagOff()));
        assertEquals(
                List.of("UPDATE settings SET value = 'false'"
                        + " WHERE key = 'deeplinks.enabled' AND environment = 'production';"),
                texts(SeedProcedures.flagOffByDatabase()));
    }

    @Test
    void levelsTwoToFourReadAsTheFoundingDocumentsWriteThem() {
        assertEquals(
                List.of(
                        "supabase secrets set FEATURE_ENABLED=false --project-ref abcd1234",
                        "The functions reload by themselves with the new secret.",
                        "curl --fail https://abcd1234.supabase.co/functions/v1/health"),
                texts(SeedProcedures.environmentVariable()));
        assertEquals(
                List.of(
                        "git log --oneline -10",
                        "git checkout {previous_commit}",
                        "supabase functions deploy wa-router wa-webhook --project-ref abcd1234",
                        "supabase functions list --project-ref abcd1234",
                        "git checkout main"),
                texts(SeedProcedures.previousCode()));
        assertEquals(
                List.of(
                        "\\i migrations/reverse/{reverse_migration}.sql",
                        "SELECT COUNT(*) FROM {affected_table};",
                        "supabase functions deploy --all --project-ref abcd1234"),
                texts(SeedProcedures.reverseMigration()));
    }

    @Test
    void placeholdersThatNothingIsKnownForAreNamed() {
        assertEquals(
                List.of("previous_commit"),
                PROJECT.missing(SeedProcedures.previousCode().steps()));
        assertEquals(
                List.of("reverse_migration", "affected_table"),
                PROJECT.missing(SeedProcedures.reverseMigration().steps()));
    }

    @Test
    void valueThatCouldChangeTheCommandIsNoFact() {
        for (String value : List.of("", "-rf", "a b", "a;b", "a'b", "$(id)", "`id`", "a\nb", "a\"b", "x{y}")) {
            assertThrows(InvalidValueException.class, () -> new Fact("project", value), value);
        }
        assertThrows(InvalidValueException.class, () -> new Fact("Project", "a"));
    }

    @Test
    void nobodySaysOtherwiseWhatIsKnownOfTheRollout() {
        Facts facts = Facts.of(LINKS, List.of(new Fact("flag", "other")));

        assertEquals("deeplinks.enabled", facts.fill("{flag}"));
    }

    @Test
    void wordsAreWrittenAsAShellWouldHaveToBeGivenThem() {
        assertEquals(
                "echo 'two words' 'it'\\''s' '' a=b",
                CommandLine.text(List.of("echo", "two words", "it's", "", "a=b")));
    }

    @Test
    void nothingRunsUntilSomebodyAllowsIt() {
        RunRuling ruling = RunProfile.NOTHING.ruling(shell("git", "log"), PROJECT, PRODUCTION);

        assertEquals(
                new RunRuling.CopyOnly("git log", "This console may run nothing for production. Copy it instead."),
                ruling);
    }

    @Test
    void commandRunsWhereItBeginsAsOneThatIsAllowed() {
        RunProfile profile = new RunProfile(Set.of(PRODUCTION), List.of(List.of("git", "log")), Optional.empty());

        assertEquals(
                new RunRuling.Runs(List.of("git", "log", "-10"), Optional.empty(), "git log -10"),
                profile.ruling(shell("git", "log", "-10"), PROJECT, PRODUCTION));
        assertEquals(
                new RunRuling.CopyOnly("git push", "This console may not run 'git' so. Copy it instead."),
                profile.ruling(shell("git", "push"), PROJECT, PRODUCTION));
        assertEquals(
                new RunRuling.CopyOnly("git log", "This console may run nothing for staging. Copy it instead."),
                profile.ruling(shell("git", "log"), PROJECT, new EnvironmentKey("staging")));
    }

    @Test
    void sqlGoesToTheClientsInputAndIsNoPartOfItsWords() {
        RunProfile profile =
                new RunProfile(Set.of(PRODUCTION), List.of(), Optional.of(List.of("psql", "-v", "ON_ERROR_STOP=1")));
        Step sql = new Step.Sql("Count", "SELECT COUNT(*) FROM flags WHERE key = '{flag}';");

        assertEquals(
                new RunRuling.Runs(
                        List.of("psql", "-v", "ON_ERROR_STOP=1"),
                        Optional.of("SELECT COUNT(*) FROM flags WHERE key = 'deeplinks.enabled';\n"),
                        "SELECT COUNT(*) FROM flags WHERE key = 'deeplinks.enabled';"),
                profile.ruling(sql, PROJECT, PRODUCTION));
    }

    @Test
    void stepWithAnOpenPlaceholderNeverRuns() {
        RunProfile profile = new RunProfile(Set.of(PRODUCTION), List.of(List.of("git")), Optional.empty());

        assertEquals(
                new RunRuling.CopyOnly("git checkout {previous_commit}", "Nothing is known for previous_commit."),
                profile.ruling(shell("git", "checkout", "{previous_commit}"), PROJECT, PRODUCTION));
    }

    @Test
    void targetsThatSignalboxKeepsNothingOfSaySo() {
        assertEquals(RollbackTarget.Support.BY_SIGNALBOX, RollbackTarget.PERCENT_ZERO.support());
        assertEquals(
                "Signalbox does not do this by itself yet: the steps do.",
                RollbackTarget.CHANNEL_POINTER.support().sentence());
    }

    /// S0-50: the rollback plan of the channel system, in its order.
    @Test
    void planOfAnotherSystemCanBeWrittenDownInItsOrder() {
        Procedure wave = new Procedure(
                "Channel system",
                RollbackLevel.DATABASE,
                RollbackTarget.CHANNEL_POINTER,
                Optional.empty(),
                List.of("Channels have to go"),
                List.of(
                        new Step.Sql("Revert the channels table migration", "DROP TABLE channels;"),
                        new Step.Manual("Remove the channel routes", "Deploy without the channel routes."),
                        new Step.Manual("Restore the original update check", "Deploy the update check of before.")),
                Optional.empty());

        assertEquals(Duration.ofMinutes(30), wave.budget());
        assertEquals(
                List.of(
                        "Revert the channels table migration",
                        "Remove the channel routes",
                        "Restore the original update check"),
                wave.steps().stream().map(Step::title).toList());
    }

    private static Step shell(String... words) {
        return new Step.Shell("Run", List.of(words));
    }

    private static List<String> texts(Procedure procedure) {
        return IntStream.range(0, procedure.steps().size())
                .mapToObj(index -> PROJECT.text(procedure.steps().get(index)))
                .toList();
    }
}
