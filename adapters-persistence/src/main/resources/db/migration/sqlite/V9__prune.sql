-- Campaigns that are finished for good leave nothing but counts: of their deliveries by state and reasons, of what was
-- heard, of money by day (which campaign_day has anyway).

-- When work was last given out. What ran before this version was active now, for all that is known.
ALTER TABLE campaign ADD COLUMN active_at INTEGER;
UPDATE campaign SET active_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000;

-- Since when its rows go, or are gone.
ALTER TABLE campaign ADD COLUMN pruned_at INTEGER;

-- 1 once its memberships go, or are gone: it is not found any more, and imported again as another one.
ALTER TABLE audience ADD COLUMN pruned INTEGER NOT NULL DEFAULT 0;

CREATE TABLE pruned_delivery (
    campaign        INTEGER NOT NULL,
    state           TEXT NOT NULL,
    reasons         TEXT NOT NULL,
    occurrences     INTEGER NOT NULL,
    waiting         INTEGER NOT NULL,
    price_micros    INTEGER NOT NULL,
    next_due        INTEGER,
    sent            INTEGER NOT NULL,
    delivered       INTEGER NOT NULL,
    read            INTEGER NOT NULL,
    clicked         INTEGER NOT NULL,
    failed          INTEGER NOT NULL,
    assumed_micros  INTEGER NOT NULL,
    PRIMARY KEY (campaign, state, reasons)
) STRICT, WITHOUT ROWID;
