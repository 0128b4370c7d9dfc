package dev.signalbox.store.statistics;

import dev.signalbox.store.metric.Retention;
import dev.signalbox.store.sqlite.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets statistics expire, once an hour: by the hour as long as metrics are kept by the hour,
/// subjects as long as those by the minute. Confined to one thread.
public final class JobExpiry {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Database database;
    private final InstantSource clock;
    private final Retention retention;
    private Instant next = Instant.MIN;

    /// @param database whose statistics expire
    public JobExpiry(Database database, InstantSource clock, Retention retention) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
    }

    /// Lets what is due expire. To be called now and then.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void tick() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        database.write(handle -> {
            Jobs.expire(
                    handle,
                    now.minus(retention.hours()).getEpochSecond(),
                    now.minus(retention.minutes()).getEpochSecond());
            return now;
        });
        next = now.plus(HOUR);
    }
}
