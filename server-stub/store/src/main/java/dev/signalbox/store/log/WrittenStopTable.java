package dev.signalbox.store.log;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The table `emergency_stop`, into which people write stops with another program.
public final class WrittenStopTable {
    private WrittenStopTable() {}

    /// A row of it, as somebody wrote it.
    public record WrittenStop(long id, String scope, String reason, String stoppedBy) {}

    /// The rows that nobody has taken up yet, oldest first.
    public static List<WrittenStop> unanswered(Handle handle) {
        return handle.createQuery(
                        "SELECT id, scope, reason, stopped_by FROM emergency_stop WHERE answer IS NULL ORDER BY id")
                .map((row, context) -> new WrittenStop(
                        row.getLong("id"),
                        row.getString("scope"),
                        row.getString("reason"),
                        row.getString("stopped_by")))
                .list();
    }

    /// Says what became of row `id`.
    public static int answer(Handle handle, long id, String answer) {
        return handle.createUpdate("UPDATE emergency_stop SET answer = :answer WHERE id = :id")
                .bind("answer", answer)
                .bind("id", id)
                .execute();
    }
}
