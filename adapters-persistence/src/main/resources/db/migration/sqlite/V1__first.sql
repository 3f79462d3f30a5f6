-- Times are milliseconds since 1970 (UTC), money is micros (millionths of the currency's main unit), days are ISO texts.
-- Text sorts by its bytes, which is Java's order for the ASCII that ids consist of.

CREATE TABLE subscription (
    token               TEXT PRIMARY KEY,
    page                TEXT NOT NULL,
    page_source         TEXT NOT NULL,
    page_as_of          INTEGER NOT NULL,
    person              TEXT,
    person_source       TEXT,
    person_as_of        INTEGER,
    region              TEXT,
    region_source       TEXT,
    region_as_of        INTEGER,
    expires_at          INTEGER,
    expires_at_source   TEXT,
    expires_at_as_of    INTEGER,
    next_eligible_at    INTEGER,
    opted_in_at         INTEGER,
    stopped_at          INTEGER,
    dropped_code        INTEGER,
    dropped_at          INTEGER,
    available           INTEGER,
    available_source    TEXT,
    available_as_of     INTEGER
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: the number of a forgotten audience never comes back, so whoever still adds to it is refused.
CREATE TABLE audience (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint     TEXT NOT NULL,
    complete        INTEGER NOT NULL DEFAULT 0,
    lines           INTEGER NOT NULL DEFAULT 0,
    malformed       INTEGER NOT NULL DEFAULT 0,
    subscribers     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The audience of a fingerprint.
CREATE INDEX audience_by_fingerprint ON audience (fingerprint);

CREATE TABLE audience_broken_line (
    audience        INTEGER NOT NULL REFERENCES audience ON DELETE CASCADE,
    number          INTEGER NOT NULL,
    why             TEXT NOT NULL,
    PRIMARY KEY (audience, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE audience_member (
    audience        INTEGER NOT NULL REFERENCES audience ON DELETE CASCADE,
    token           TEXT NOT NULL REFERENCES subscription,
    person          TEXT NOT NULL,
    PRIMARY KEY (audience, token)
) STRICT, WITHOUT ROWID;

-- The people of an audience or a range, in order.
CREATE INDEX audience_member_by_person ON audience_member (audience, person, token);

CREATE TABLE campaign (
    number                  INTEGER PRIMARY KEY AUTOINCREMENT,
    api_base                TEXT NOT NULL,
    page                    TEXT NOT NULL,
    id                      TEXT NOT NULL,
    generation              INTEGER NOT NULL,
    message_digest          TEXT NOT NULL,
    audience                INTEGER NOT NULL REFERENCES audience,
    creation_intended       INTEGER NOT NULL DEFAULT 0,
    remote_message_id       TEXT,
    remote_budget_minor     INTEGER,
    reserved_micros         INTEGER NOT NULL DEFAULT 0 CHECK (reserved_micros >= 0),
    -- The latest generation of a campaign.
    UNIQUE (api_base, page, id, generation)
) STRICT;

-- What was spent on which budget day of the ad account.
CREATE TABLE campaign_day (
    campaign        INTEGER NOT NULL REFERENCES campaign,
    day             TEXT NOT NULL,
    spent_micros    INTEGER NOT NULL,
    PRIMARY KEY (campaign, day)
) STRICT, WITHOUT ROWID;

-- How often the API refused what the rules had cleared.
CREATE TABLE unforeseen (
    campaign        INTEGER NOT NULL REFERENCES campaign,
    reason          TEXT NOT NULL,
    occurrences     INTEGER NOT NULL,
    PRIMARY KEY (campaign, reason)
) STRICT, WITHOUT ROWID;

-- Some people of a campaign in a row. Finished means that nobody of it is to be judged before due_at, if ever.
CREATE TABLE work_range (
    campaign        INTEGER NOT NULL REFERENCES campaign,
    number          INTEGER NOT NULL,
    audience        INTEGER NOT NULL REFERENCES audience,
    first_person    TEXT NOT NULL,
    last_person     TEXT NOT NULL,
    fence           INTEGER NOT NULL DEFAULT 0,
    leased_until    INTEGER,
    finished        INTEGER NOT NULL DEFAULT 0,
    due_at          INTEGER,
    PRIMARY KEY (campaign, number)
) STRICT, WITHOUT ROWID;

-- The range that a person is in.
CREATE UNIQUE INDEX work_range_by_person ON work_range (campaign, first_person);

-- In the order of the people, because ranges are worked through so.
CREATE TABLE delivery (
    campaign            INTEGER NOT NULL REFERENCES campaign,
    person              TEXT NOT NULL,
    token               TEXT NOT NULL,
    state               TEXT NOT NULL,
    reasons             TEXT NOT NULL,
    due_at              INTEGER,
    repeated            INTEGER NOT NULL,
    attempted_at        INTEGER,
    price_micros        INTEGER,
    next_eligible_at    INTEGER,
    doubt_since         INTEGER,
    decided_at          INTEGER,
    tracking_id         TEXT,
    claimed_until       INTEGER,
    settled             INTEGER NOT NULL,
    beside_another      INTEGER NOT NULL,
    PRIMARY KEY (campaign, person, token)
) STRICT, WITHOUT ROWID;

-- No query: a campaign messages a person once, whatever the program does. An acceptance that is told late, after another
-- delivery has taken its place, is a fact all the same and stands beside.
CREATE UNIQUE INDEX delivery_holds_person ON delivery (campaign, person)
    WHERE state IN ('ATTEMPTING', 'IN_DOUBT', 'ACCEPTED', 'POSTPONED') AND beside_another = 0;

-- Until when a token is claimed, by whichever campaign.
CREATE INDEX delivery_claim ON delivery (token) WHERE claimed_until IS NOT NULL;

-- The oldest deliveries in doubt.
CREATE INDEX delivery_in_doubt ON delivery (campaign, doubt_since) WHERE doubt_since IS NOT NULL;

CREATE TABLE suspension (
    scope           TEXT NOT NULL,
    subject         TEXT NOT NULL,
    reason          TEXT NOT NULL,
    since           INTEGER NOT NULL,
    lifts           INTEGER,
    PRIMARY KEY (scope, subject, reason)
) STRICT, WITHOUT ROWID;
