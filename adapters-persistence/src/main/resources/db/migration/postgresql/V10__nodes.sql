-- Several nodes may work on a campaign, and several campaigns be paid by an ad account, whose rate they share.

-- Who holds the range; none if nobody does.
ALTER TABLE work_range ADD COLUMN node text COLLATE "C";

-- The ranges that somebody holds, of whatever campaign: few at any time.
CREATE INDEX work_range_leased ON work_range (campaign, leased_until) WHERE leased_until IS NOT NULL;

-- Which ad account pays; not known of what did not run since.
ALTER TABLE campaign ADD COLUMN ad_account text COLLATE "C";
