-- Where a subscriber's clock shows the time, for quiet hours; an IANA name such as America/Sao_Paulo.

ALTER TABLE subscription ADD COLUMN time_zone TEXT;
ALTER TABLE subscription ADD COLUMN time_zone_source TEXT;
ALTER TABLE subscription ADD COLUMN time_zone_as_of INTEGER;
