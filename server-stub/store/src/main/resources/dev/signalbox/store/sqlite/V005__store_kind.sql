-- One row once the store was opened for the first time: whether it is the real one, or one to practise on.
CREATE TABLE store_kind (
    kind TEXT PRIMARY KEY CHECK (kind IN ('LIVE', 'DRILL'))
) STRICT;
