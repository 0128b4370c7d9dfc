-- Who gets it: strategies, kinds of exempted subjects, overrides and subjects' sizes in the founding documents' tables.

CREATE VIEW live_override AS
SELECT override.tenant                                     AS tenant,
       override.key                                        AS variable,
       override.body ->> '$.prefix'                        AS prefix,
       override.body ->> '$.effect.type'                   AS effect,
       prefix.body ->> '$.flag'                            AS flag,
       override.body ->> '$.since'                         AS since
FROM document AS override
LEFT JOIN document AS prefix
       ON prefix.tenant = override.tenant AND prefix.kind = 'override-prefix'
      AND prefix.body ->> '$.prefix' = override.body ->> '$.prefix'
WHERE override.kind = 'override' AND override.body ->> '$.clearedAt' IS NULL;

-- What a rollout's stage is judged by: each figure from the nearest level that says it, else as it ships.
CREATE VIEW rollout_policy AS
SELECT rollout_target.tenant                               AS tenant,
       rollout_target.id                                   AS id,
       coalesce(
           rollout_target.body ->> ('$.ladder.stages[' || rollout_target.stage || '].health.maxErrorRate'),
           rollout_target.body ->> '$.health.maxErrorRate',
           near.body ->> '$.health.maxErrorRate',
           wide.body ->> '$.health.maxErrorRate',
           5.0) AS max_error_rate,
       coalesce(
           rollout_target.body ->> ('$.ladder.stages[' || rollout_target.stage || '].health.window'),
           rollout_target.body ->> '$.health.window',
           near.body ->> '$.health.window',
           wide.body ->> '$.health.window',
           'PT24H') AS judged_window,
       coalesce(
           rollout_target.body ->> ('$.ladder.stages[' || rollout_target.stage || '].health.onRollback'),
           rollout_target.body ->> '$.health.onRollback',
           near.body ->> '$.health.onRollback',
           wide.body ->> '$.health.onRollback',
           'ACT') AS on_rollback
FROM rollout_target
LEFT JOIN document AS near
       ON near.tenant = rollout_target.tenant AND near.kind = 'health-policy'
      AND near.key = 'environment ' || rollout_target.environment
LEFT JOIN document AS wide
       ON wide.tenant = rollout_target.tenant AND wide.kind = 'health-policy' AND wide.key = 'everywhere';

DROP VIEW rollout_configuration;

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
       lower(coalesce(body ->> '$.chosenStrategy', 'percentage')) AS rollout_strategy,
       (SELECT max_error_rate FROM rollout_policy
        WHERE rollout_policy.tenant = rollout_target.tenant AND rollout_policy.id = rollout_target.id) AS max_error_rate,
       (SELECT CASE WHEN judged_window GLOB 'PT[0-9]*H' THEN CAST(substr(judged_window, 3) AS INTEGER) END FROM rollout_policy
        WHERE rollout_policy.tenant = rollout_target.tenant AND rollout_policy.id = rollout_target.id)
                                                           AS monitoring_window_hours,
       (SELECT on_rollback = 'ACT' FROM rollout_policy
        WHERE rollout_policy.tenant = rollout_target.tenant AND rollout_policy.id = rollout_target.id) AS auto_rollback_enabled,
       EXISTS (SELECT 1 FROM live_stop
               WHERE live_stop.tenant = rollout_target.tenant
                 AND (live_stop.scope = 'Everything'
                      OR (live_stop.environment = rollout_target.environment
                          AND (live_stop.scope = 'WholeEnvironment'
                               OR (live_stop.scope = 'WholeApp' AND live_stop.app = rollout_target.app)
                               OR (live_stop.scope = 'OneFlag' AND live_stop.flag = rollout_target.flag)))))
           OR EXISTS (SELECT 1 FROM live_override
                      WHERE live_override.tenant = rollout_target.tenant
                        AND live_override.effect = 'Stop'
                        AND (live_override.prefix = 'SIGNALBOX' OR live_override.flag = rollout_target.flag))
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

DROP VIEW scoped_feature_exemptions;

CREATE VIEW scoped_feature_exemptions AS
SELECT rollout_now.id || '/' || coalesce(lower(exempted.value ->> '$.kind') || ':', '')
           || (exempted.value ->> '$.subject')             AS id,
       rollout_now.id                                      AS scoped_feature_rollout_id,
       flag                                                AS feature_name,
       lower(coalesce(exempted.value ->> '$.kind', 'user')) AS subject_type,
       exempted.value ->> '$.subject'                      AS subject_id,
       lower(exempted.value ->> '$.effect')                AS effect,
       exempted.value ->> '$.note'                         AS note,
       environment
FROM rollout_now, json_each(rollout_now.body, '$.exemptions') AS exempted;

CREATE VIEW repository_categories AS
SELECT tenant || '/' || key                                AS id,
       body ->> '$.subject'                                AS repository_id,
       lower(body ->> '$.category')                        AS category,
       body ->> '$.priority.value'                         AS priority_level,
       body ->> '$.purpose' = 'TEST'                       AS is_test_repository,
       body ->> '$.counts.stars'                           AS star_count,
       body ->> '$.counts.contributors'                    AS contributor_count,
       body ->> '$.counts.pullRequests'                    AS pr_count,
       body ->> '$.monthlyActivity'                        AS monthly_activity_score,
       body ->> '$.lastCategorizedAt'                      AS last_categorized_at,
       body ->> '$.createdAt'                              AS created_at,
       body ->> '$.lastCategorizedAt'                      AS updated_at
FROM document
WHERE kind = 'subject-category';
