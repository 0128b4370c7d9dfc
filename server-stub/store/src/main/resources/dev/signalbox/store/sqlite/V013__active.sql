-- A configuration that was laid out and not begun is active, at 0 %: ready to be raised. One that was rolled back is not.
DROP VIEW rollout_configuration;

CREATE VIEW rollout_configuration AS
SELECT id,
       flag                                                AS feature_name,
       percentage                                          AS rollout_percentage,
       phase IN ('Draft', 'Running', 'Paused')             AS is_active,
       (SELECT json_group_array(exempted.value ->> '$.subject')
        FROM json_each(body, '$.exemptions') AS exempted
        WHERE exempted.value ->> '$.effect' = 'FORCE_ENABLE')  AS target_repositories,
       (SELECT json_group_array(exempted.value ->> '$.subject')
        FROM json_each(body, '$.exemptions') AS exempted
        WHERE exempted.value ->> '$.effect' = 'FORCE_DISABLE') AS excluded_repositories,
       lower(coalesce(body ->> '$.chosenStrategy', 'percentage')) AS rollout_strategy,
       (SELECT max_error_rate FROM rollout_policy
        WHERE rollout_policy.tenant = rollout_target.tenant AND rollout_policy.id = rollout_target.id) AS max_error_rate,
       (SELECT CASE WHEN judged_window GLOB 'PT[0-9]*H' THEN CAST(substr(judged_window, 3) AS INTEGER) END FROM rollout_policy
        WHERE rollout_policy.tenant = rollout_target.tenant AND rollout_policy.id = rollout_target.id)
                                                           AS monitoring_window_hours,
       (SELECT on_rollback = 'ACT' FROM rollout_policy
        WHERE rollout_policy.tenant = rollout_target.tenant AND rollout_policy.id = rollout_target.id) AS auto_rollback_enabled,
       EXISTS (SELECT 1 FROM stopped_rollout AS stopped
               WHERE stopped.tenant = rollout_target.tenant AND stopped.id = rollout_target.id)
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
