-- How asking each source goes; which sources there are, the log says. Times are seconds since 1970, 0 for never. `remembered`
-- is what the next answer is compared with.
CREATE TABLE metric_source (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    name        TEXT    NOT NULL,
    tried_at    INTEGER NOT NULL,
    taken_until INTEGER NOT NULL,
    cause       TEXT    NOT NULL,
    remembered  TEXT    NOT NULL,
    PRIMARY KEY (tenant, name)
) STRICT, WITHOUT ROWID;

-- How many jobs waited for a rollout's workers.
CREATE TABLE metric_backlog (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    environment TEXT    NOT NULL,
    flag        TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    jobs        INTEGER NOT NULL,
    PRIMARY KEY (tenant, environment, flag, at)
) STRICT, WITHOUT ROWID;
