-- What was counted beside requests, by the minute: what jobs of each path cost, in how many jobs; hits of a cache, in how many
-- look-ups.
CREATE TABLE metric_share (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    environment TEXT    NOT NULL,
    flag        TEXT    NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('COST_NEW', 'COST_OLD', 'CACHE')),
    minute      INTEGER NOT NULL,
    amount      REAL    NOT NULL,
    n           INTEGER NOT NULL,
    seen        INTEGER NOT NULL,
    PRIMARY KEY (tenant, environment, flag, kind, minute)
) STRICT, WITHOUT ROWID;

CREATE INDEX metric_share_by_time ON metric_share (minute);

-- What each series came to when a rollout was judged by it: n things, the latest of them at as_of.
CREATE TABLE metric_figure (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    environment TEXT    NOT NULL,
    flag        TEXT    NOT NULL,
    metric      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    value       REAL    NOT NULL,
    n           INTEGER NOT NULL,
    as_of       INTEGER NOT NULL,
    PRIMARY KEY (tenant, environment, flag, metric, at)
) STRICT, WITHOUT ROWID;

CREATE INDEX metric_figure_by_time ON metric_figure (at);

-- When a subject last had a job that day, and when a kind of error was last met on the new path; 0 for what is not known.
ALTER TABLE job_subject ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_label ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
