package dev.signalbox.store.log;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of the log: the entry's text with its hash, and the columns that repeat parts of it for queries.
///
/// @param columns every column but `tenant`, `entry` and `hash`, as text by name, in the table's order
record LogRow(Map<String, String> columns, String text, String hash) {
    private static final List<String> REPEATED = List.of(
            "sequence",
            "at",
            "actor",
            "action",
            "flag",
            "environment",
            "triggered_by",
            "reason",
            "command_id",
            "percent_before",
            "percent_after");

    /// The row of `entry`, kept as `text`, which leads from `before` to `after`.
    static LogRow of(LogEntry entry, String text, String hash, State before, State after) {
        Optional<FlagAddress> address = entry.event().rollout();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("sequence", Long.toString(entry.sequence()));
        columns.put("at", entry.at().toString());
        columns.put("actor", entry.actor());
        columns.put("action", entry.event().action());
        columns.put("flag", entry.event().flagKey().map(FlagKey::value).orElse(""));
        columns.put(
                "environment", address.map(found -> found.environment().value()).orElse(""));
        columns.put("triggered_by", entry.trigger().seedName());
        columns.put("reason", entry.reason());
        columns.put("command_id", entry.command().toString());
        columns.put("percent_before", Integer.toString(percent(before, address)));
        columns.put("percent_after", Integer.toString(percent(after, address)));
        return new LogRow(columns, text, hash);
    }

    /// The row that `found` stands on.
    static LogRow read(ResultSet found) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : REPEATED) {
            columns.put(column, found.getString(column));
        }
        return new LogRow(columns, found.getString("entry"), found.getString("hash"));
    }

    /// True when it stands in the log's place `sequence`.
    boolean isAt(long sequence) {
        return Long.toString(sequence).equals(columns.get("sequence"));
    }

    /// The first column that is not as in `right`, if any.
    Optional<String> differingFrom(LogRow right) {
        return right.columns().entrySet().stream()
                .filter(column -> !column.getValue().equals(columns.get(column.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static int percent(State state, Optional<FlagAddress> address) {
        return address.flatMap(state.rollouts()::get).map(LogRow::percent).orElse(0);
    }

    private static int percent(Rollout rollout) {
        return rollout.stage().target().buckets(rollout.population()) / (StageTarget.BUCKETS / 100);
    }
}
