-- How far a page's own list of subscriptions was read. Nothing in next: to its end.
CREATE TABLE sync_mark (
    page            TEXT PRIMARY KEY,
    begun_at        INTEGER NOT NULL,
    next            TEXT,
    seen            INTEGER NOT NULL,
    unreadable      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
