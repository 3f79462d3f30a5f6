-- Until when a token is claimed: the index holds whatever was attempted, so that it need not change with the claim.
DROP INDEX delivery_claim;
CREATE INDEX delivery_claim ON delivery (token) WHERE attempted_at IS NOT NULL;

-- When the next one is due.
CREATE INDEX delivery_due ON delivery (campaign, due_at) WHERE due_at IS NOT NULL;
