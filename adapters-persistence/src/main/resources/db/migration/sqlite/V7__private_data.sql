-- What is kept of people and secrets, and who did what.

-- Access tokens, sealed: nothing here can be read without the key, which is not in the store.
CREATE TABLE access_token (
    api_base        TEXT NOT NULL,
    sender          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    sealed          TEXT NOT NULL,
    since           INTEGER NOT NULL,
    PRIMARY KEY (api_base, sender, kind)
) STRICT, WITHOUT ROWID;

-- Who was forgotten: keyed hashes of their id and their tokens, and which key they were made with.
CREATE TABLE tombstone (
    mark            TEXT PRIMARY KEY,
    key_id          TEXT NOT NULL,
    since           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows are only ever added. AUTOINCREMENT: the order in which they were, whatever the clock said.
CREATE TABLE audit (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,
    at              INTEGER NOT NULL,
    who             TEXT NOT NULL,
    act             TEXT NOT NULL,
    what            TEXT NOT NULL,
    before          TEXT,
    after           TEXT
) STRICT;

-- The newest entry of an act to one thing.
CREATE INDEX audit_by_act ON audit (act, what, number);

-- How many lines were left out, and how many subscribers left, since they were forgotten.
ALTER TABLE audience ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;

-- How many deliveries are nobody's any more.
ALTER TABLE campaign ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
