-- Campaigns that are finished for good leave nothing but counts: of their deliveries by state and reasons, of what was
-- heard, of money by day (which campaign_day has anyway).

-- When work was last given out. What ran before this version was active now, for all that is known.
ALTER TABLE campaign ADD COLUMN active_at bigint;
UPDATE campaign SET active_at = (extract(epoch FROM now()) * 1000)::bigint;

-- Since when its rows go, or are gone.
ALTER TABLE campaign ADD COLUMN pruned_at bigint;

-- 1 once its memberships go, or are gone: it is not found any more, and imported again as another one.
ALTER TABLE audience ADD COLUMN pruned smallint NOT NULL DEFAULT 0;

CREATE TABLE pruned_delivery (
    campaign        bigint NOT NULL,
    state           text COLLATE "C" NOT NULL,
    reasons         text COLLATE "C" NOT NULL,
    occurrences     bigint NOT NULL,
    waiting         bigint NOT NULL,
    price_micros    bigint NOT NULL,
    next_due        bigint,
    sent            bigint NOT NULL,
    delivered       bigint NOT NULL,
    read            bigint NOT NULL,
    clicked         bigint NOT NULL,
    failed          bigint NOT NULL,
    assumed_micros  bigint NOT NULL,
    PRIMARY KEY (campaign, state, reasons)
);
