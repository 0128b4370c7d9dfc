-- Metric buckets of three lengths. A minute is summed up once it is over and an hour once its minutes are; the finer buckets
-- stay beside the coarser until they expire, so that a window of a day is read in some 250 rows.
DROP VIEW rollout_metrics;

ALTER TABLE metric_bucket RENAME TO metric_bucket_before;

-- One path of one rollout. Times are seconds since 1970. Seconds are kept from `seconds_from`, minutes from `minutes_from`;
-- minutes are summed up before `minutes_until`, hours before `hours_until`.
CREATE TABLE metric_series (
    id            INTEGER PRIMARY KEY,
    tenant        TEXT    NOT NULL REFERENCES tenant (slug),
    environment   TEXT    NOT NULL,
    flag          TEXT    NOT NULL,
    variant       TEXT    NOT NULL CHECK (variant IN ('NEW', 'OLD')),
    seconds_from  INTEGER NOT NULL,
    minutes_from  INTEGER NOT NULL,
    minutes_until INTEGER NOT NULL,
    hours_until   INTEGER NOT NULL,
    CHECK (seconds_from <= minutes_until AND minutes_from <= hours_until AND hours_until <= minutes_until),
    UNIQUE (tenant, environment, flag, variant)
) STRICT;

-- What happened from `start` for `span` seconds. `latency` is a JSON object from latency class to count, for the classes that
-- counted anything; `error_at` is when `last_error` was, 0 when there was none.
CREATE TABLE metric_bucket (
    series           INTEGER NOT NULL REFERENCES metric_series (id),
    span             INTEGER NOT NULL CHECK (span IN (1, 60, 3600)),
    start            INTEGER NOT NULL,
    successes        INTEGER NOT NULL,
    errors           INTEGER NOT NULL,
    security_reports INTEGER NOT NULL,
    latency          TEXT    NOT NULL,
    last_error       TEXT    NOT NULL,
    error_at         INTEGER NOT NULL,
    PRIMARY KEY (series, span, start)
) STRICT, WITHOUT ROWID;

INSERT INTO metric_series (tenant, environment, flag, variant, seconds_from, minutes_from, minutes_until, hours_until)
SELECT DISTINCT tenant, environment, flag, variant, 0, 0, 0, 0 FROM metric_bucket_before;

INSERT INTO metric_bucket
SELECT series.id, 1, old.second, old.successes, old.errors, old.security_reports,
       (SELECT json_group_object(class.key, class.value) FROM json_each(old.latency) AS class WHERE class.value > 0),
       old.last_error, CASE old.last_error WHEN '' THEN 0 ELSE old.second END
FROM metric_bucket_before AS old
JOIN metric_series AS series USING (tenant, environment, flag, variant);

DROP TABLE metric_bucket_before;

-- Every request once: in its hour when that is all that is kept, in its minute once that is summed up, else in its second.
CREATE VIEW rollout_metrics AS
SELECT environment || '/' || flag || '/' || variant || '/' || start AS id,
       environment || '/' || flag                          AS rollout_config_id,
       NULL                                                AS repository_id,
       lower(variant)                                      AS processor_type,
       successes                                           AS success_count,
       errors                                              AS error_count,
       successes + errors                                  AS total_jobs,
       (SELECT round(sum(class.value * CASE CAST(class.key AS INTEGER)
                                           WHEN 0 THEN 0.5
                                           ELSE pow(2, (class.key - 0.5) / 8.0)
                                       END)
                     / sum(class.value), 2)
        FROM json_each(latency) AS class)                  AS average_processing_time,
       nullif(last_error, '')                              AS last_error_message,
       CASE last_error WHEN '' THEN NULL ELSE strftime('%Y-%m-%dT%H:%M:%SZ', error_at, 'unixepoch') END AS last_error_at,
       strftime('%Y-%m-%dT%H:%M:%SZ', start, 'unixepoch')  AS metrics_window_start,
       strftime('%Y-%m-%dT%H:%M:%SZ', start + span, 'unixepoch') AS metrics_window_end,
       strftime('%Y-%m-%dT%H:%M:%SZ', start, 'unixepoch')  AS created_at,
       strftime('%Y-%m-%dT%H:%M:%SZ', start + span, 'unixepoch') AS updated_at
FROM metric_bucket JOIN metric_series ON metric_series.id = metric_bucket.series
WHERE (span = 1 AND start >= minutes_until)
   OR (span = 60 AND start >= minutes_from AND start < minutes_until)
   OR (span = 3600 AND start < minutes_from);
