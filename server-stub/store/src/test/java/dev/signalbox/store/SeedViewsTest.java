package dev.signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.backout.Facts;
import dev.signalbox.domain.backout.SeedProcedures;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReader;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The founding documents' tables, read by another connection as somebody with sqlite3 would.
class SeedViewsTest {
    private static final String SETTING = """
            SELECT value, metadata ->> '$.rollout_percentage' AS share, metadata ->> '$.launched_at' AS launched_at
            FROM settings
            """;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @BeforeEach
    void oneRolloutOnItsFirstStage() {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock)) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
                Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL));
                submit(
                        store,
                        new Command.SetExemption(
                                Fixtures.IN_PRODUCTION,
                                new Exemption("user-7", ExemptionEffect.FORCE_ENABLE, "asked for it")));
                store.report(List.of(new MetricSample(
                        Fixtures.IN_PRODUCTION,
                        Variant.NEW,
                        TestClock.START,
                        new Tally(3, 1, 0, LatencyHistogram.of(100, 100, 100, 100)),
                        Optional.of("timeout"))));
            }
        }
    }

    @Test
    void settingsHoldTheFlagsValueAndItsMetadata() throws SQLException {
        assertEquals(
                row(
                        "key", "deeplinks.enabled",
                        "value", "true",
                        "metadata", "{\"rollout_percentage\":0,\"target_user_ids\":[\"user-7\"],\"launched_at\":null}",
                        "environment", "production"),
                only("SELECT * FROM settings"));
    }

    @Test
    void settingsSayAShareEverybodyAndALaunch() throws SQLException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            climb(store, Fixtures.QUARTER);
            assertEquals(row("value", "true", "share", "25", "launched_at", null), only(SETTING));

            climb(store, Fixtures.EVERYBODY);
            assertEquals(row("value", "true", "share", "100", "launched_at", null), only(SETTING));

            clock.advance(Duration.ofHours(73));
            submit(store, "all content", new AftercareCommand.LaunchFlag(Fixtures.IN_PRODUCTION));
        }

        assertEquals(row("value", "true", "share", "100", "launched_at", "2026-03-04T04:00:00Z"), only(SETTING));
    }

    @Test
    void settingIsFalseWhileAStopCoversIt() throws SQLException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.IVO)) {
            submit(store, "", new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything()));
        }

        assertEquals(row("value", "false", "share", "0", "launched_at", null), only(SETTING));
    }

    @Test
    @DisplayName("Level 1 by the database: the statement that ships sets the flag off there, and nowhere else (S2-85)")
    void statementOfLevelOneSetsTheFlagOff() throws SQLException {
        String statement = Facts.of(Fixtures.IN_PRODUCTION, List.of())
                .text(SeedProcedures.flagOffByDatabase().steps().getFirst());
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            Fixtures.apply(store, List.of(Fixtures.plan(Fixtures.IN_STAGING)));
            Fixtures.apply(store, Fixtures.climb(Fixtures.IN_STAGING, Fixtures.INTERNAL));
            run(statement);
            run(statement);
            engine.takeUpWrittenStops();

            assertEquals(
                    List.of(new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION)),
                    store.state().stops().live().stream()
                            .map(EmergencyStop::scope)
                            .toList());
        }

        assertEquals(
                List.of("production false", "staging true"),
                all("SELECT environment || ' ' || value FROM settings ORDER BY environment"));
    }

    @Test
    void settingIsNeverRaisedInTheDatabase() {
        for (String raising : List.of("value = 'true'", "key = 'other'", "metadata = '{}'")) {
            assertEquals(
                    true,
                    assertThrows(SQLException.class, () -> run("UPDATE settings SET " + raising), raising)
                            .getMessage()
                            .contains("A setting can only be set to false here."),
                    raising);
        }
    }

    @Test
    void rolloutConfigurationHasTheSeedsColumns() throws SQLException {
        assertEquals(
                row(
                        "feature_name", "deeplinks.enabled",
                        "rollout_percentage", "0",
                        "is_active", "1",
                        "target_repositories", "[\"user-7\"]",
                        "excluded_repositories", "[]",
                        "rollout_strategy", "percentage",
                        "max_error_rate", "5.0",
                        "monitoring_window_hours", "24",
                        "auto_rollback_enabled", "1",
                        "emergency_stop", "0",
                        "created_at", "2026-03-01T03:00:00Z",
                        "updated_at", "2026-03-01T03:00:00Z"),
                only("""
                        SELECT feature_name, rollout_percentage, is_active, target_repositories, excluded_repositories,
                               rollout_strategy, max_error_rate, monitoring_window_hours, auto_rollback_enabled,
                               emergency_stop, created_at, updated_at
                        FROM rollout_configuration
                        """));
    }

    @Test
    @DisplayName("Laid out and not begun: active, at 0 %, rolled back by itself above 5 % in 24 h (S3-81..84)")
    void configurationBeginsActiveAtNobody() throws SQLException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            Fixtures.apply(store, List.of(Fixtures.plan(Fixtures.IN_STAGING)));
        }

        assertEquals(
                row(
                        "rollout_percentage", "0",
                        "is_active", "1",
                        "auto_rollback_enabled", "1",
                        "max_error_rate", "5.0",
                        "monitoring_window_hours", "24",
                        "emergency_stop", "0"),
                only("""
                        SELECT rollout_percentage, is_active, auto_rollback_enabled, max_error_rate,
                               monitoring_window_hours, emergency_stop
                        FROM rollout_configuration WHERE environment = 'staging'
                        """));
    }

    @Test
    void configurationIsNotActiveOnceItWasRolledBack() throws SQLException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.IVO)) {
            submit(store, new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()));
        }

        assertEquals(row("is_active", "0"), only("SELECT is_active FROM rollout_configuration"));
    }

    @Test
    void whoGetsItIsInTheSeedsColumns() throws SQLException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            submit(store, new Command.SetStrategy(Fixtures.IN_PRODUCTION, Strategy.REPOSITORY_SIZE));
            submit(
                    store,
                    new Command.AddToWhitelist(
                            Fixtures.IN_PRODUCTION, Optional.of(SubjectKind.REPOSITORY), Set.of("repo-1"), "asked"));
            submit(
                    store,
                    new CategoryCommand.CategorizeSubject(
                            "repo-1", SubjectPurpose.ORDINARY, new Counts(120, 4, 31), 7, Optional.empty()));
        }

        assertEquals(
                row(
                        "repository_id", "repo-1",
                        "category", "medium",
                        "priority_level", "60",
                        "is_test_repository", "0",
                        "star_count", "120",
                        "contributor_count", "4",
                        "pr_count", "31",
                        "monthly_activity_score", "7",
                        "last_categorized_at", "2026-03-01T03:00:00Z",
                        "created_at", "2026-03-01T03:00:00Z",
                        "updated_at", "2026-03-01T03:00:00Z"),
                only("""
                        SELECT repository_id, category, priority_level, is_test_repository, star_count,
                               contributor_count, pr_count, monthly_activity_score, last_categorized_at, created_at,
                               updated_at
                        FROM repository_categories
                        """));
        assertEquals(
                row("rollout_strategy", "repository_size", "target_repositories", "[\"repo-1\",\"user-7\"]"),
                only("SELECT rollout_strategy, target_repositories FROM rollout_configuration"));
        assertEquals(row("subject_type", "repository", "effect", "force_enable", "note", "asked"), only("""
                        SELECT subject_type, effect, note FROM scoped_feature_exemptions WHERE subject_id = 'repo-1'
                        """));
    }

    @Test
    void stopByVariableIsAnEmergencyStop() throws SQLException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actor.MONITOR)) {
            submit(
                    store,
                    new OverrideCommand.ObserveOverrides(OverrideReader.read(
                            Map.of("SIGNALBOX_EMERGENCY_STOP", "true"), List.of(OverridePrefix.GLOBAL))));
        }

        assertEquals(row("emergency_stop", "1"), only("SELECT emergency_stop FROM rollout_configuration"));
        assertEquals(
                row("action", "override.observed", "triggered_by", "override"),
                only("SELECT action, triggered_by FROM rollout_history ORDER BY length(id) DESC, id DESC LIMIT 1"));
    }

    @Test
    void rolloutMetricsCountJobs() throws SQLException {
        assertEquals(
                row(
                        "rollout_config_id", "production/deeplinks.enabled",
                        "processor_type", "github_actions",
                        "success_count", "3",
                        "error_count", "1",
                        "total_jobs", "4",
                        "average_processing_time", "103.07",
                        "last_error_message", "timeout",
                        "metrics_window_start", "2026-03-01T03:00:00Z",
                        "metrics_window_end", "2026-03-01T03:00:01Z"),
                only("""
                        SELECT rollout_config_id, processor_type, success_count, error_count, total_jobs,
                               average_processing_time, last_error_message, metrics_window_start, metrics_window_end
                        FROM rollout_metrics
                        """));
    }

    @Test
    void rolloutHistoryKeepsTheSeedsActionNames() throws SQLException {
        rolledBackAtAQuarterAndStopped();

        assertEquals(
                List.of(
                        "created: 0 -> 0 by sam (manual), as planned",
                        "updated: 25 -> 25 by sam (manual), asked for",
                        "rollback: 25 -> 0 by signalbox-monitor (auto_rollback), ",
                        "emergency_stop: 0 -> 0 by sam (manual), asked for"),
                all("""
                        SELECT action || ': ' || previous_percentage || ' -> ' || new_percentage || ' by '
                               || (metadata ->> '$.actor') || ' (' || triggered_by || '), ' || reason
                        FROM rollout_history
                        WHERE rollout_config_id = 'production/deeplinks.enabled'
                          AND action IN ('created', 'updated', 'rollback', 'emergency_stop')
                        ORDER BY length(id), id
                        """));
    }

    @Test
    void rolloutHistoryHasTheSeedsColumns() throws SQLException {
        rolledBackAtAQuarterAndStopped();

        assertEquals(
                row(
                        "id", "easymo/11",
                        "rollout_config_id", "production/deeplinks.enabled",
                        "action", "rollback",
                        "previous_percentage", "25",
                        "new_percentage", "0",
                        "reason", "",
                        "triggered_by", "auto_rollback",
                        "event", "RolledBack",
                        "created_at", "2026-03-01T03:00:00Z"),
                only("""
                        SELECT id, rollout_config_id, action, previous_percentage, new_percentage, reason, triggered_by,
                               metadata ->> '$.event.type' AS event, created_at
                        FROM rollout_history WHERE action = 'rollback'
                        """));
    }

    private void rolledBackAtAQuarterAndStopped() {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock);
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM);
                RolloutStore monitor = engine.store(Fixtures.TENANT, Actor.MONITOR)) {
            climb(store, Fixtures.QUARTER);
            Assessment failing = new Assessment(
                    Verdict.ROLLBACK,
                    AlertLevel.CRITICAL,
                    "stage.rollback-trigger",
                    Metric.ERROR_RATE,
                    5.0,
                    Comparison.ABOVE,
                    1.0,
                    200,
                    Duration.ofMinutes(1));
            submit(store, "asked for", new Command.SetStrategy(Fixtures.IN_PRODUCTION, Strategy.REPOSITORY_SIZE));
            submit(monitor, "", new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.Automatic(failing)));
            submit(
                    store,
                    "asked for",
                    new Command.EngageStop(
                            Fixtures.stopId(), new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION)));
        }
    }

    @Test
    void scopedTablesNameStageAndExemption() throws SQLException {
        assertEquals(
                row("feature_name", "deeplinks.enabled", "stage", "Internal", "updated_by", "sam"),
                only("SELECT feature_name, stage, updated_by FROM scoped_feature_rollouts"));
        assertEquals(
                row("subject_id", "user-7", "effect", "force_enable", "note", "asked for it"),
                only("SELECT subject_id, effect, note FROM scoped_feature_exemptions"));
    }

    private static void submit(RolloutStore store, Command command) {
        submit(store, "", command);
    }

    private static void submit(RolloutStore store, String reason, Command command) {
        Receipt receipt = store.submit(Submission.of(UUID.randomUUID(), reason, command));
        assertInstanceOf(Receipt.Applied.class, receipt);
    }

    private static void climb(RolloutStore store, int stage) {
        int from = store.state()
                .rollouts()
                .get(Fixtures.IN_PRODUCTION)
                .orElseThrow()
                .stageIndex();
        for (int next = from + 1; next <= stage; next++) {
            submit(store, "as planned", new Command.MoveToStage(Fixtures.IN_PRODUCTION, next));
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private List<String> all(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Map<String, String> only(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            Map<String, String> found = new LinkedHashMap<>();
            rows.next();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                found.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
            }
            assertEquals(false, rows.next(), "one row");
            return found;
        }
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            row.put(cells[index], cells[index + 1]);
        }
        return row;
    }
}
