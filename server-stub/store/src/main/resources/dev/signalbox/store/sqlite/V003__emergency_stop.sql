-- A row put in here by hand becomes a stop within a second, in every tenant that knows what it names:
--   INSERT INTO emergency_stop (scope, reason, stopped_by) VALUES ('production', 'checkout fails', 'ana');
-- `scope` is `everything`, an environment such as `production`, or an app or a flag in one, such as
-- `production/app:easymo` and `production/flag:deeplinks.enabled`. A scope that no tenant knows stops everything: a typo
-- must not keep anything running. `answer` says what became of it. Deleting a row lifts nothing: that takes people.
-- AUTOINCREMENT, because the stop's id is made from the row's, and an id that came back would be taken for a repeat.
CREATE TABLE emergency_stop (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    scope      TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    stopped_by TEXT NOT NULL DEFAULT 'somebody',
    answer     TEXT
) STRICT;

CREATE INDEX emergency_stop_unanswered ON emergency_stop (id) WHERE answer IS NULL;
