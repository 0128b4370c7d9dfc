package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The labels that are told apart: the first so many of each kind that a rollout had.
final class LabelTable {
    private static final String ALL =
            "SELECT label FROM job_label WHERE tenant = ? AND environment = ? AND flag = ? AND kind = ?";

    private LabelTable() {}

    /// `label`, or `other` when there is no room for one more.
    static String admit(Handle handle, TenantId tenant, FlagAddress address, LabelKind kind, String label) {
        List<String> known = handle.select(
                        ALL,
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        kind.name())
                .mapTo(String.class)
                .list();
        if (known.contains(label) || label.equals(LabelKind.OTHER)) {
            return label;
        }
        if (known.size() >= kind.most()) {
            return LabelKind.OTHER;
        }
        handle.execute(
                "INSERT INTO job_label (tenant, environment, flag, kind, label) VALUES (?, ?, ?, ?, ?)",
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                kind.name(),
                label);
        return label;
    }

    /// Keeps that `label` was met on the new path at `second`.
    static void seen(Handle handle, TenantId tenant, FlagAddress address, LabelKind kind, String label, long second) {
        handle.execute(
                "UPDATE job_label SET seen = max(seen, ?) WHERE tenant = ? AND environment = ? AND flag = ?"
                        + " AND kind = ? AND label = ?",
                second,
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                kind.name(),
                label);
    }

    /// How many labels were met on the new path since `from`.
    static long since(Handle handle, TenantId tenant, FlagAddress address, LabelKind kind, long from) {
        return handle.select(
                        "SELECT count(*) FROM job_label WHERE tenant = ? AND environment = ? AND flag = ? AND kind = ?"
                                + " AND seen >= ?",
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        kind.name(),
                        from)
                .mapTo(Long.class)
                .one();
    }

    /// Gives the room of labels back that nothing is kept of.
    static void expire(Handle handle) {
        handle.execute("""
                DELETE FROM job_label WHERE NOT EXISTS (
                    SELECT 1 FROM job_share AS share
                    WHERE share.tenant = job_label.tenant AND share.environment = job_label.environment
                      AND share.flag = job_label.flag AND share.kind = job_label.kind AND share.label = job_label.label)
                """);
    }
}
