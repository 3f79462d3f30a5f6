-- From when on a campaign can go on by itself: none if it can't, or if nobody knows, as of those that did not run since.
ALTER TABLE campaign ADD COLUMN goes_on_at bigint;
