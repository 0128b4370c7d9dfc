package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private static final String SEE = """
            UPDATE job_subject SET seen = max(seen, ?)
            WHERE tenant = ? AND environment = ? AND flag = ? AND variant = ? AND day = ? AND hash = ?
            """;

    private static final String PUT =
            "INSERT INTO job_subject (tenant, environment, flag, variant, day, hash, seen) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String SINCE = """
            SELECT DISTINCT hash FROM job_subject
            WHERE tenant = ? AND environment = ? AND flag = ? AND variant = ? AND day >= ? AND seen >= ?
            """;

    /// Up to which hash the fullest day keeps every subject; no row where each day keeps them all.
    private static final String REACH = """
            SELECT max(hash) FROM job_subject
            WHERE tenant = ? AND environment = ? AND flag = ? AND variant = ? AND day >= ?
            GROUP BY day HAVING count(*) >= %d ORDER BY 1 LIMIT 1
            """.formatted(MOST);

    private static final String LATEST = """
            SELECT coalesce(max(seen), 0) FROM job_subject
            WHERE tenant = ? AND environment = ? AND flag = ? AND day >= ?
            """;

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
        int known = handle.execute(SEE, second, key[0], key[1], key[2], key[3], key[4], hash);
        if (known == 0) {
            handle.execute(PUT, key[0], key[1], key[2], key[3], key[4], hash, second);
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

    /// How many subjects had a job on one of `variants` since `from`: of a day that has more than are kept, as many as
    /// its kept ones make likely.
    static long since(Handle handle, TenantId tenant, FlagAddress address, List<Variant> variants, long from) {
        long reach = Long.MAX_VALUE;
        Set<Long> hashes = new HashSet<>();
        for (Variant variant : variants) {
            Object[] key = {
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                variant.name(),
                Math.floorDiv(from, SECONDS_A_DAY)
            };
            reach = Math.min(
                    reach, handle.select(REACH, key).mapTo(Long.class).findOne().orElse(Long.MAX_VALUE));
            hashes.addAll(handle.select(SINCE, key[0], key[1], key[2], key[3], key[4], from)
                    .mapTo(Long.class)
                    .list());
        }
        long most = reach;
        long kept = hashes.stream().filter(hash -> hash <= most).count();
        return most == Long.MAX_VALUE ? kept : Math.round(kept / ((double) most / Long.MAX_VALUE));
    }

    /// When a subject last had a job on the days from that of `from` on; 0 when none had.
    static long latest(Handle handle, TenantId tenant, FlagAddress address, long from) {
        return handle.select(
                        LATEST,
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        Math.floorDiv(from, SECONDS_A_DAY))
                .mapTo(Long.class)
                .one();
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
