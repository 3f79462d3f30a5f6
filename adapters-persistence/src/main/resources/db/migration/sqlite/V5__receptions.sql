-- What became of accepted messages at their people, and on which budget day their price is booked.

-- The ad account's, by whose days money is booked; filled at the campaign's next run.
ALTER TABLE campaign ADD COLUMN time_zone TEXT;

-- The campaigns of a message that was heard of.
CREATE INDEX campaign_by_message ON campaign (remote_message_id) WHERE remote_message_id IS NOT NULL;

ALTER TABLE delivery ADD COLUMN sent_at INTEGER;
ALTER TABLE delivery ADD COLUMN delivered_at INTEGER;
ALTER TABLE delivery ADD COLUMN read_at INTEGER;
ALTER TABLE delivery ADD COLUMN clicked_at INTEGER;
ALTER TABLE delivery ADD COLUMN failed_at INTEGER;
ALTER TABLE delivery ADD COLUMN failure TEXT;
ALTER TABLE delivery ADD COLUMN assumed_on TEXT;
ALTER TABLE delivery ADD COLUMN booked_on TEXT;

-- Whatever was settled so far was assumed: at the first run that lay seven days (and less than one, for the time zone)
-- after the acceptance. Of a day on which several runs settled the sum is right all the same.
UPDATE delivery SET booked_on = coalesce(
        (SELECT min(day) FROM campaign_day d WHERE d.campaign = delivery.campaign
            AND d.day >= date(delivery.decided_at / 1000 + 6 * 86400, 'unixepoch')),
        (SELECT max(day) FROM campaign_day d WHERE d.campaign = delivery.campaign))
    WHERE settled = 1;
UPDATE delivery SET assumed_on = booked_on WHERE settled = 1;
ALTER TABLE delivery DROP COLUMN settled;
