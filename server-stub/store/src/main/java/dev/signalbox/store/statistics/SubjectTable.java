package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// How many subjects there were: the smallest hashes of them all say it.
///
/// Of `n` hashes spread evenly, the 1,024 smallest reach up to `1024 / n` of the range, within some 3 %. The smallest
/// of several days are the smallest of them together, so days add up without counting anybody twice.
final class SubjectTable {
    /// How many hashes of a path and a day are kept.
    static final int MOST = 1_024;

    private static final String DAY =
            " FROM job_subject WHERE tenant = ? AND environment = ? AND flag = ? AND variant = ? AND day = ?";

    private static final int SECONDS_A_DAY = 86_400;

    private SubjectTable() {}

    static void add(Handle handle, TenantId tenant, FlagAddress address, Variant variant, long second, String subject) {
        Object[] key = {
            tenant.value(),
            address.environment().value(),
            address.flag().value(),
            variant.name(),
            Math.floorDiv(second, SECONDS_A_DAY)
        };
        long hash = hash(subject);
        int added = handle.execute(
                "INSERT INTO job_subject (tenant, environment, flag, variant, day, hash) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                key[0],
                key[1],
                key[2],
                key[3],
                key[4],
                hash);
        if (added > 0) {
            handle.execute(
                    "DELETE FROM job_subject WHERE tenant = ? AND environment = ? AND flag = ? AND variant = ?"
                            + " AND day = ? AND hash > (SELECT hash" + DAY + " ORDER BY hash LIMIT 1 OFFSET "
                            + (MOST - 1) + ")",
                    key[0],
                    key[1],
                    key[2],
                    key[3],
                    key[4],
                    key[0],
                    key[1],
                    key[2],
                    key[3],
                    key[4]);
        }
    }

    /// How many subjects had a job on one of `variants`, on the days that the window touches.
    static long count(Handle handle, TenantId tenant, FlagAddress address, List<Variant> variants, long from, long to) {
        SortedSet<Long> smallest = new TreeSet<>();
        for (Variant variant : variants) {
            smallest.addAll(handle.select(
                            "SELECT DISTINCT hash FROM job_subject WHERE tenant = ? AND environment = ? AND flag = ?"
                                    + " AND variant = ? AND day >= ? AND day <= ? ORDER BY hash LIMIT " + MOST,
                            tenant.value(),
                            address.environment().value(),
                            address.flag().value(),
                            variant.name(),
                            Math.floorDiv(from, SECONDS_A_DAY),
                            Math.floorDiv(to - 1, SECONDS_A_DAY))
                    .mapTo(Long.class)
                    .list());
        }
        return estimate(smallest);
    }

    static void expire(Handle handle, long before) {
        handle.execute("DELETE FROM job_subject WHERE day < ?", Math.floorDiv(before, SECONDS_A_DAY));
    }

    private static long estimate(SortedSet<Long> hashes) {
        if (hashes.size() < MOST) {
            return hashes.size();
        }
        long last = hashes.stream().skip(MOST - 1L).findFirst().orElseThrow();
        return Math.round((MOST - 1) / ((double) last / Long.MAX_VALUE));
    }

    /// Evenly spread from 0 to the largest `long`.
    private static long hash(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 1;
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("Every Java has SHA-256.", none);
        }
    }
}
