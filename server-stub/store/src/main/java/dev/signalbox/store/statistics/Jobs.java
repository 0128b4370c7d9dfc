package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.statistics.ErrorCategory;
import dev.signalbox.domain.statistics.Job;
import dev.signalbox.store.metric.CountTable;
import dev.signalbox.store.metric.MetricTable;
import dev.signalbox.store.metric.ShareKind;
import org.jdbi.v3.core.Handle;

/// Takes jobs in.
public final class Jobs {
    private Jobs() {}

    /// Adds `job` to the metrics that are judged, and to the statistics of its processor, category and error.
    public static void add(Handle handle, TenantId tenant, Job job) {
        MetricTable.add(handle, tenant, job.sample());
        share(handle, tenant, job, LabelKind.PROCESSOR, job.processor());
        job.category().ifPresent(category -> share(handle, tenant, job, LabelKind.CATEGORY, category));
        if (job.outcome() == Job.Outcome.FAILED) {
            share(
                    handle,
                    tenant,
                    job,
                    LabelKind.ERROR,
                    ErrorCategory.of(job.error().orElse("")));
        }
        job.cost()
                .ifPresent(cost -> CountTable.add(
                        handle,
                        tenant,
                        job.address(),
                        job.variant() == Variant.NEW ? ShareKind.COST_NEW : ShareKind.COST_OLD,
                        job.at(),
                        cost,
                        1));
        SubjectTable.add(handle, tenant, job.address(), job.variant(), job.at().getEpochSecond(), job.subject());
    }

    /// Lets what is older expire: shares before `hours`, subjects before `subjects`, in seconds since 1970.
    public static void expire(Handle handle, long hours, long subjects) {
        ShareTable.expire(handle, hours);
        SubjectTable.expire(handle, subjects);
        LabelTable.expire(handle);
    }

    private static void share(Handle handle, TenantId tenant, Job job, LabelKind kind, String label) {
        String admitted = LabelTable.admit(handle, tenant, job.address(), kind, label);
        if (kind == LabelKind.ERROR && job.variant() == Variant.NEW) {
            LabelTable.seen(
                    handle, tenant, job.address(), kind, admitted, job.at().getEpochSecond());
        }
        ShareTable.add(
                handle,
                tenant,
                job.address(),
                kind,
                job.at().getEpochSecond(),
                new Share(
                        admitted,
                        job.variant(),
                        job.tally(),
                        job.cost().isPresent() ? 1 : 0,
                        job.cost().orElse(0.0)));
    }
}
