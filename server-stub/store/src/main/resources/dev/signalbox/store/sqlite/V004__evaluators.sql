-- Who has said by which revision they decide. No part of the log: it changes with every word, and only the last counts.
-- `environment` is empty for one that decides for all.
CREATE TABLE evaluator (
    tenant      TEXT    NOT NULL REFERENCES tenant (slug),
    name        TEXT    NOT NULL,
    environment TEXT    NOT NULL,
    revision    INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    PRIMARY KEY (tenant, name, environment)
) STRICT, WITHOUT ROWID;
