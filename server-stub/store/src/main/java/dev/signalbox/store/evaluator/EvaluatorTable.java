package dev.signalbox.store.evaluator;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.KnownEvaluator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of who was heard.
final class EvaluatorTable {
    private static final String KEEP = """
            INSERT INTO evaluator (tenant, name, environment, revision, at)
            VALUES (:tenant, :name, :environment, :revision, :at)
            ON CONFLICT (tenant, name, environment) DO UPDATE SET revision = excluded.revision, at = excluded.at
            """;

    private EvaluatorTable() {}

    static List<KnownEvaluator> all(Handle handle, TenantId tenant) {
        return handle.createQuery("SELECT * FROM evaluator WHERE tenant = :tenant")
                .bind("tenant", tenant.value())
                .map((row, context) -> evaluator(row))
                .list();
    }

    static void keep(Handle handle, TenantId tenant, KnownEvaluator evaluator) {
        handle.createUpdate(KEEP)
                .bind("tenant", tenant.value())
                .bind("name", evaluator.key().value())
                .bind("environment", environment(evaluator))
                .bind("revision", evaluator.revision())
                .bind("at", evaluator.at().toString())
                .execute();
    }

    static void forget(Handle handle, TenantId tenant, KnownEvaluator evaluator) {
        handle.createUpdate(
                        "DELETE FROM evaluator WHERE tenant = :tenant AND name = :name AND environment = :environment")
                .bind("tenant", tenant.value())
                .bind("name", evaluator.key().value())
                .bind("environment", environment(evaluator))
                .execute();
    }

    private static String environment(KnownEvaluator evaluator) {
        return evaluator.environment().map(EnvironmentKey::value).orElse("");
    }

    private static KnownEvaluator evaluator(ResultSet row) throws SQLException {
        String environment = row.getString("environment");
        return new KnownEvaluator(
                new EvaluatorKey(row.getString("name")),
                environment.isEmpty() ? Optional.empty() : Optional.of(new EnvironmentKey(environment)),
                row.getLong("revision"),
                Instant.parse(row.getString("at")));
    }
}
