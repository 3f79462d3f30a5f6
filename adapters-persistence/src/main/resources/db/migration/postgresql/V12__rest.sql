-- From when on a campaign can go on by itself: none if it never began, or nobody is left in it. One that began earlier could
-- have gone on ever since.
ALTER TABLE campaign ADD COLUMN goes_on_at bigint;
UPDATE campaign SET goes_on_at = active_at;
