-- Audiences that are chosen by conditions, and by what they are chosen.

-- How an audience was chosen; empty if it was imported.
ALTER TABLE audience ADD COLUMN chosen_at INTEGER;
ALTER TABLE audience ADD COLUMN excluded INTEGER;
ALTER TABLE audience ADD COLUMN country_unknown INTEGER;

-- Whether an audience is some campaign's.
CREATE INDEX campaign_by_audience ON campaign (audience);

-- Who is left out of an audience that is being chosen, by tokens and page-scoped ids; gone once it is chosen.
CREATE TABLE audience_excluded (
    audience        INTEGER NOT NULL,
    id              TEXT NOT NULL,
    PRIMARY KEY (audience, id)
) STRICT, WITHOUT ROWID;

-- Whom the API lists for it. Of those on its list, only they count who were told since read_from, when the last reading
-- began that came to its end.
CREATE TABLE custom_audience (
    number          INTEGER PRIMARY KEY,
    page            TEXT NOT NULL,
    id              TEXT NOT NULL,
    read_from       INTEGER,
    UNIQUE (page, id)
) STRICT;

-- No reference is checked at each of millions of rows.
CREATE TABLE custom_audience_member (
    custom_audience INTEGER NOT NULL,
    subscription    INTEGER NOT NULL,
    as_of           INTEGER NOT NULL,
    PRIMARY KEY (custom_audience, subscription)
) STRICT, WITHOUT ROWID;

-- A page has a list of everybody, with nothing in custom_audience, and one for each custom audience.
CREATE TABLE list_mark (
    page            TEXT NOT NULL,
    custom_audience TEXT NOT NULL,
    begun_at        INTEGER NOT NULL,
    next            TEXT,
    seen            INTEGER NOT NULL,
    unreadable      INTEGER NOT NULL,
    PRIMARY KEY (page, custom_audience)
) STRICT, WITHOUT ROWID;

INSERT INTO list_mark (page, custom_audience, begun_at, next, seen, unreadable)
    SELECT page, '', begun_at, next, seen, unreadable FROM sync_mark;

DROP TABLE sync_mark;
ALTER TABLE list_mark RENAME TO sync_mark;
