-- The founding documents' tables, under their own names and columns, for whoever opens the file with sqlite3.
-- They are views: the documents and the log are the only truth. `environment` comes last where the seed has no column for it.

CREATE VIEW live_stop AS
SELECT document.tenant                                     AS tenant,
       stop.value ->> '$.id'                               AS id,
       stop.value ->> '$.scope.type'                       AS scope,
       coalesce(stop.value ->> '$.scope.environment', '')  AS environment,
       coalesce(stop.value ->> '$.scope.app', '')          AS app,
       coalesce(stop.value ->> '$.scope.flag', '')         AS flag
FROM document, json_each(document.body, '$.live') AS stop
WHERE document.kind = 'stops';

CREATE VIEW rollout_now AS
SELECT rollout.tenant                                      AS tenant,
       rollout.key                                         AS id,
       rollout.body ->> '$.address.flag'                   AS flag,
       rollout.body ->> '$.address.environment'            AS environment,
       flag.body ->> '$.app'                               AS app,
       rollout.body                                        AS body,
       rollout.body ->> '$.phase.type'                     AS phase,
       coalesce(rollout.body ->> '$.phase.stage', 0)       AS stage
FROM document AS rollout
LEFT JOIN document AS flag
       ON flag.tenant = rollout.tenant AND flag.kind = 'flag' AND flag.key = rollout.body ->> '$.address.flag'
WHERE rollout.kind = 'rollout';

CREATE VIEW rollout_target AS
SELECT rollout_now.*,
       target.value ->> '$.name'                           AS stage_name,
       CASE target.value ->> '$.target.type'
           WHEN 'Share' THEN target.value ->> '$.target.percentage'
           WHEN 'SegmentMembers' THEN target.value ->> '$.target.percentage'
           WHEN 'Count' THEN min(100, (target.value ->> '$.target.subjects') * 100 / (body ->> '$.population'))
           ELSE 0
       END                                                 AS percentage
FROM rollout_now, json_each(rollout_now.body, '$.ladder.stages') AS target
WHERE target.key = rollout_now.stage;

CREATE VIEW rollout_configuration AS
SELECT id,
       flag                                                AS feature_name,
       percentage                                          AS rollout_percentage,
       phase IN ('Running', 'Paused')                      AS is_active,
       (SELECT json_group_array(exempted.value ->> '$.subject')
        FROM json_each(body, '$.exemptions') AS exempted
        WHERE exempted.value ->> '$.effect' = 'FORCE_ENABLE')  AS target_repositories,
       (SELECT json_group_array(exempted.value ->> '$.subject')
        FROM json_each(body, '$.exemptions') AS exempted
        WHERE exempted.value ->> '$.effect' = 'FORCE_DISABLE') AS excluded_repositories,
       'percentage'                                        AS rollout_strategy,
       body ->> '$.health.maxErrorRate'                    AS max_error_rate,
       CASE
           WHEN body ->> '$.health.window' GLOB 'PT[0-9]*H'
               THEN CAST(substr(body ->> '$.health.window', 3) AS INTEGER)
       END                                                 AS monitoring_window_hours,
       body ->> '$.health.onRollback' = 'ACT'              AS auto_rollback_enabled,
       EXISTS (SELECT 1 FROM live_stop
               WHERE live_stop.tenant = rollout_target.tenant
                 AND (live_stop.scope = 'Everything'
                      OR (live_stop.environment = rollout_target.environment
                          AND (live_stop.scope = 'WholeEnvironment'
                               OR (live_stop.scope = 'WholeApp' AND live_stop.app = rollout_target.app)
                               OR (live_stop.scope = 'OneFlag' AND live_stop.flag = rollout_target.flag)))))
                                                           AS emergency_stop,
       json_object('ladder', body ->> '$.ladder.name', 'stage', stage_name, 'phase', phase) AS metadata,
       (SELECT min(at) FROM log
        WHERE log.tenant = rollout_target.tenant AND log.flag = rollout_target.flag
          AND log.environment = rollout_target.environment) AS created_at,
       (SELECT max(at) FROM log
        WHERE log.tenant = rollout_target.tenant AND log.flag = rollout_target.flag
          AND log.environment = rollout_target.environment) AS updated_at,
       environment
FROM rollout_target;

CREATE VIEW rollout_metrics AS
SELECT environment || '/' || flag || '/' || variant || '/' || second AS id,
       environment || '/' || flag                          AS rollout_config_id,
       NULL                                                AS repository_id,
       lower(variant)                                      AS processor_type,
       successes                                           AS success_count,
       errors                                              AS error_count,
       successes + errors                                  AS total_jobs,
       (SELECT round(sum(class.value * CASE class.key WHEN 0 THEN 0.5 ELSE pow(2, (class.key - 0.5) / 8.0) END)
                     / sum(class.value), 2)
        FROM json_each(latency) AS class)                  AS average_processing_time,
       nullif(last_error, '')                              AS last_error_message,
       CASE last_error WHEN '' THEN NULL ELSE strftime('%Y-%m-%dT%H:%M:%SZ', second, 'unixepoch') END AS last_error_at,
       strftime('%Y-%m-%dT%H:%M:%SZ', second, 'unixepoch') AS metrics_window_start,
       strftime('%Y-%m-%dT%H:%M:%SZ', second + 1, 'unixepoch') AS metrics_window_end,
       strftime('%Y-%m-%dT%H:%M:%SZ', second, 'unixepoch') AS created_at,
       strftime('%Y-%m-%dT%H:%M:%SZ', second + 1, 'unixepoch') AS updated_at
FROM metric_bucket;

CREATE VIEW rollout_history AS
SELECT tenant || '/' || sequence                           AS id,
       CASE environment WHEN '' THEN NULL ELSE environment || '/' || flag END AS rollout_config_id,
       CASE action WHEN 'emergency_stop.engaged' THEN 'emergency_stop' ELSE action END AS action,
       percent_before                                      AS previous_percentage,
       percent_after                                       AS new_percentage,
       reason,
       triggered_by,
       json_object('actor', actor, 'command', command_id, 'event', json(entry ->> '$.event')) AS metadata,
       at                                                  AS created_at
FROM log;

CREATE VIEW scoped_feature_rollouts AS
SELECT id,
       flag                                                AS feature_name,
       'environment'                                       AS scope_type,
       environment                                         AS scope_id,
       stage_name                                          AS stage,
       percentage                                          AS rollout_percentage,
       body ->> '$.schedule.startsAt'                      AS starts_at,
       body ->> '$.schedule.endsAt'                        AS ends_at,
       (SELECT actor FROM log
        WHERE log.tenant = rollout_target.tenant AND log.flag = rollout_target.flag
          AND log.environment = rollout_target.environment
        ORDER BY sequence DESC LIMIT 1)                    AS updated_by,
       (SELECT max(at) FROM log
        WHERE log.tenant = rollout_target.tenant AND log.flag = rollout_target.flag
          AND log.environment = rollout_target.environment) AS updated_at
FROM rollout_target;

CREATE VIEW scoped_feature_exemptions AS
SELECT rollout_now.id || '/' || (exempted.value ->> '$.subject') AS id,
       rollout_now.id                                      AS scoped_feature_rollout_id,
       flag                                                AS feature_name,
       'user'                                              AS subject_type,
       exempted.value ->> '$.subject'                      AS subject_id,
       lower(exempted.value ->> '$.effect')                AS effect,
       exempted.value ->> '$.note'                         AS note,
       environment
FROM rollout_now, json_each(rollout_now.body, '$.exemptions') AS exempted;

CREATE VIEW settings AS
SELECT flag                                                AS key,
       CASE WHEN phase IN ('Running', 'Paused') THEN 'true' ELSE 'false' END AS value,
       json_object(
           'rollout_percentage', percentage,
           'target_user_ids',
           json((SELECT json_group_array(exempted.value ->> '$.subject')
                 FROM json_each(body, '$.exemptions') AS exempted
                 WHERE exempted.value ->> '$.effect' = 'FORCE_ENABLE')),
           'launched_at', CASE percentage WHEN 100 THEN body ->> '$.phase.since' END) AS metadata,
       environment
FROM rollout_target;
