-- One log per tenant. Entries are never edited and never deleted.
CREATE TABLE tenant (
    slug       TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- `entry` is the exact text that `hash` covers; the other columns repeat parts of it for queries and are checked by verify.
CREATE TABLE log (
    tenant         TEXT    NOT NULL REFERENCES tenant (slug),
    sequence       INTEGER NOT NULL CHECK (sequence > 0),
    at             TEXT    NOT NULL,
    actor          TEXT    NOT NULL,
    action         TEXT    NOT NULL,
    flag           TEXT    NOT NULL,
    environment    TEXT    NOT NULL,
    triggered_by   TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    command_id     TEXT    NOT NULL,
    percent_before INTEGER NOT NULL,
    percent_after  INTEGER NOT NULL,
    entry          TEXT    NOT NULL,
    hash           TEXT    NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (tenant, sequence)
) STRICT;

CREATE INDEX log_by_flag ON log (tenant, flag, sequence);

CREATE TRIGGER log_is_never_edited BEFORE UPDATE ON log
BEGIN
    SELECT RAISE(ABORT, 'The log is never edited.');
END;

CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
BEGIN
    SELECT RAISE(ABORT, 'The log is never deleted.');
END;

-- The first answer to each command id, refusals and conflicts included.
CREATE TABLE receipt (
    tenant     TEXT NOT NULL REFERENCES tenant (slug),
    command_id TEXT NOT NULL,
    receipt    TEXT NOT NULL,
    PRIMARY KEY (tenant, command_id)
) STRICT, WITHOUT ROWID;

-- What the log folds to, written in the transaction that appends to it, so that a start does not replay history.
CREATE TABLE document (
    tenant   TEXT    NOT NULL REFERENCES tenant (slug),
    kind     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    body     TEXT    NOT NULL,
    PRIMARY KEY (tenant, kind, key)
) STRICT, WITHOUT ROWID;

-- What applications reported, in buckets of one second. Never events.
CREATE TABLE metric_bucket (
    tenant           TEXT    NOT NULL REFERENCES tenant (slug),
    environment      TEXT    NOT NULL,
    flag             TEXT    NOT NULL,
    variant          TEXT    NOT NULL CHECK (variant IN ('NEW', 'OLD')),
    second           INTEGER NOT NULL,
    successes        INTEGER NOT NULL,
    errors           INTEGER NOT NULL,
    security_reports INTEGER NOT NULL,
    latency          TEXT    NOT NULL,
    last_error       TEXT    NOT NULL,
    PRIMARY KEY (tenant, environment, flag, variant, second)
) STRICT, WITHOUT ROWID;

-- Bearer tokens: only the SHA-256 of the secret is kept.
CREATE TABLE token (
    hash        TEXT PRIMARY KEY,
    tenant      TEXT NOT NULL REFERENCES tenant (slug),
    actor       TEXT NOT NULL,
    actor_name  TEXT NOT NULL,
    roles       TEXT NOT NULL,
    environment TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    revoked_at  TEXT NOT NULL
) STRICT;
