-- No index changes when an attempt is accepted, so that the row's new version needs no new entry in any of them (PostgreSQL's
-- manual, "Heap-Only Tuples").

-- Until when a token is claimed: the index holds whatever was attempted, as in SQLite.
DROP INDEX delivery_claim;
CREATE INDEX delivery_claim ON delivery (token) WHERE attempted_at IS NOT NULL;

-- 1 while no other delivery of the campaign may hold the person.
ALTER TABLE delivery ADD COLUMN holds_person smallint NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state IN ('ATTEMPTING', 'IN_DOUBT', 'ACCEPTED', 'POSTPONED') AND beside_another = 0 THEN 1 ELSE 0 END) STORED;
DROP INDEX delivery_holds_person;
CREATE UNIQUE INDEX delivery_holds_person ON delivery (campaign, person) WHERE holds_person = 1;

-- The new versions of a window's rows lie beside the old ones.
ALTER TABLE delivery SET (fillfactor = 65);

-- When the next one is due.
CREATE INDEX delivery_due ON delivery (campaign, due_at) WHERE due_at IS NOT NULL;
