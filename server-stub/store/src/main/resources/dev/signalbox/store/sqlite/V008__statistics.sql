-- The labels of a rollout that are told apart, at most so many of each kind; others count as 'other'.
CREATE TABLE job_label (
    tenant      TEXT NOT NULL REFERENCES tenant (slug),
    environment TEXT NOT NULL,
    flag        TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('PROCESSOR', 'CATEGORY', 'ERROR')),
    label       TEXT NOT NULL,
    PRIMARY KEY (tenant, environment, flag, kind, label)
) STRICT, WITHOUT ROWID;

-- What the jobs of a label came to in the hour from `hour`, in seconds since 1970. `priced` jobs told their cost.
CREATE TABLE job_share (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    environment TEXT    NOT NULL,
    flag        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    label       TEXT    NOT NULL,
    variant     TEXT    NOT NULL CHECK (variant IN ('NEW', 'OLD')),
    hour        INTEGER NOT NULL,
    successes   INTEGER NOT NULL,
    errors      INTEGER NOT NULL,
    latency     TEXT    NOT NULL,
    priced      INTEGER NOT NULL,
    cost        REAL    NOT NULL,
    PRIMARY KEY (tenant, environment, flag, kind, label, variant, hour)
) STRICT, WITHOUT ROWID;

-- The smallest hashes of a day's subjects, at most 1,024: as many subjects are counted, more are estimated. No name is kept.
CREATE TABLE job_subject (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    environment TEXT    NOT NULL,
    flag        TEXT    NOT NULL,
    variant     TEXT    NOT NULL CHECK (variant IN ('NEW', 'OLD')),
    day         INTEGER NOT NULL,
    hash        INTEGER NOT NULL,
    PRIMARY KEY (tenant, environment, flag, variant, day, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_share_by_hour ON job_share (hour);
CREATE INDEX job_subject_by_day ON job_subject (day);
CREATE INDEX metric_backlog_by_time ON metric_backlog (at);
