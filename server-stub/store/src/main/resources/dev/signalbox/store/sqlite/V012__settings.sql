-- The founding documents' settings say what is so while something is stopped and once a flag is launched, and can be set off.

-- The rollouts that an emergency stop covers, by a person or by a variable.
CREATE VIEW stopped_rollout AS
SELECT tenant, id
FROM rollout_now
WHERE EXISTS (SELECT 1 FROM live_stop
              WHERE live_stop.tenant = rollout_now.tenant
                AND (live_stop.scope = 'Everything'
                     OR (live_stop.environment = rollout_now.environment
                         AND (live_stop.scope = 'WholeEnvironment'
                              OR (live_stop.scope = 'WholeApp' AND live_stop.app = rollout_now.app)
                              OR (live_stop.scope = 'OneFlag' AND live_stop.flag = rollout_now.flag)))))
   OR EXISTS (SELECT 1 FROM live_override
              WHERE live_override.tenant = rollout_now.tenant
                AND live_override.effect = 'Stop'
                AND (live_override.prefix = 'SIGNALBOX' OR live_override.flag = rollout_now.flag));

DROP VIEW settings;

CREATE VIEW settings AS
SELECT flag                                                AS key,
       CASE
           WHEN phase IN ('Running', 'Paused')
                AND NOT EXISTS (SELECT 1 FROM stopped_rollout AS stopped
                                WHERE stopped.tenant = rollout_target.tenant AND stopped.id = rollout_target.id)
               THEN 'true'
           ELSE 'false'
       END                                                 AS value,
       json_object(
           'rollout_percentage', percentage,
           'target_user_ids',
           json((SELECT json_group_array(exempted.value ->> '$.subject')
                 FROM json_each(body, '$.exemptions') AS exempted
                 WHERE exempted.value ->> '$.effect' = 'FORCE_ENABLE')),
           'launched_at',
           (SELECT launch.body ->> '$.launchedAt' FROM document AS launch
            WHERE launch.tenant = rollout_target.tenant AND launch.kind = 'flag-launch'
              AND launch.body ->> '$.flag' = rollout_target.flag)) AS metadata,
       environment
FROM rollout_target;

-- UPDATE settings SET value = 'false' WHERE key = 'deeplinks.enabled' AND environment = 'production';
-- stops the flag there as a row of `emergency_stop` would, within a second. Nothing is raised in here.
CREATE TRIGGER settings_off INSTEAD OF UPDATE OF value ON settings
WHEN NEW.value = 'false'
    AND NOT EXISTS (SELECT 1 FROM emergency_stop
                    WHERE scope = OLD.environment || '/flag:' || OLD.key AND answer IS NULL)
BEGIN
    INSERT INTO emergency_stop (scope, reason) VALUES (OLD.environment || '/flag:' || OLD.key, 'value set to false');
END;

CREATE TRIGGER settings_are_never_raised INSTEAD OF UPDATE ON settings
WHEN NEW.value IS NOT 'false' OR NEW.key IS NOT OLD.key OR NEW.environment IS NOT OLD.environment
    OR NEW.metadata IS NOT OLD.metadata
BEGIN
    SELECT RAISE(ABORT, 'A setting can only be set to false here. Everything else goes through Signalbox.');
END;

DROP VIEW rollout_history;

-- A stop of one flag is that rollout's, and one of something wider is no single rollout's.
CREATE VIEW rollout_history AS
SELECT tenant || '/' || sequence                           AS id,
       CASE
           WHEN environment <> '' THEN environment || '/' || flag
           WHEN flag <> '' THEN (entry ->> '$.event.scope.environment') || '/' || flag
       END                                                 AS rollout_config_id,
       CASE action WHEN 'emergency_stop.engaged' THEN 'emergency_stop' ELSE action END AS action,
       percent_before                                      AS previous_percentage,
       percent_after                                       AS new_percentage,
       reason,
       triggered_by,
       json_object('actor', actor, 'command', command_id, 'event', json(entry ->> '$.event')) AS metadata,
       at                                                  AS created_at
FROM log;

DROP VIEW rollout_metrics;

-- Every request once: in its hour when that is all that is kept, in its minute once that is summed up, else in its second.
-- The founding documents know two paths by what works on them: the old and safe one, and the new one that is rolled out.
CREATE VIEW rollout_metrics AS
SELECT environment || '/' || flag || '/' || variant || '/' || start AS id,
       environment || '/' || flag                          AS rollout_config_id,
       NULL                                                AS repository_id,
       CASE variant WHEN 'NEW' THEN 'github_actions' ELSE 'inngest' END AS processor_type,
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
