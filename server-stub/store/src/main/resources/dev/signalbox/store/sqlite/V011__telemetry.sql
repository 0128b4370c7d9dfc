-- What the store counted of itself in the hour from `hour`, in seconds since 1970. Never by subject.
CREATE TABLE telemetry (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    hour        INTEGER NOT NULL,
    event       TEXT    NOT NULL CHECK (event IN ('DECISION', 'STAGE_CHANGED', 'ROUTED_JOB')),
    environment TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    result      TEXT    NOT NULL,
    cause       TEXT    NOT NULL,
    count       INTEGER NOT NULL,
    PRIMARY KEY (tenant, hour, event, environment, name, result, cause)
) STRICT, WITHOUT ROWID;
