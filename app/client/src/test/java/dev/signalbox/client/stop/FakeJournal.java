package dev.signalbox.client.stop;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.domain.stop.StopId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A journal in memory whose disk can fill up.
final class FakeJournal implements StopJournal {
    final Map<StopId, Entry> entries = new LinkedHashMap<>();
    final Map<StopId, Outcome> outcomes = new LinkedHashMap<>();
    boolean full;

    @Override
    public void warm() {
        refuseWhenFull();
    }

    @Override
    public void record(Entry entry) {
        refuseWhenFull();
        entries.putIfAbsent(entry.stop(), entry);
    }

    @Override
    public void settle(StopId stop, Outcome outcome, String reason, Instant at) {
        refuseWhenFull();
        outcomes.put(stop, outcome);
    }

    @Override
    public List<Entry> unsettled() {
        return entries.values().stream()
                .filter(entry -> !outcomes.containsKey(entry.stop()))
                .toList();
    }

    @Override
    public List<DamagedRow> damaged() {
        return List.of();
    }

    @Override
    public void close() {}

    private void refuseWhenFull() {
        if (full) {
            throw new JournalUnwritableException("the disk is full", new IllegalStateException("no space"));
        }
    }
}
