-- What the API told by itself and was not worked off yet. AUTOINCREMENT: a number that was worked off never comes back.
CREATE TABLE event_body (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,
    received_at     INTEGER NOT NULL,
    text            TEXT NOT NULL
) STRICT;

-- Events that nothing could be made of; the newest of them. AUTOINCREMENT: so many numbers back is so many texts back.
CREATE TABLE event_leftover (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,
    why             TEXT NOT NULL,
    received_at     INTEGER NOT NULL,
    text            TEXT NOT NULL
) STRICT;

-- The newest of a kind.
CREATE INDEX event_leftover_by_why ON event_leftover (why, number);

-- How many there ever were.
CREATE TABLE event_leftover_count (
    why             TEXT PRIMARY KEY,
    occurrences     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
