-- As version 6 of the tables in SQLite, where the columns are explained; with which this database begins.
-- Times are milliseconds since 1970 (UTC), money is micros (millionths of the currency's main unit), days are ISO texts,
-- flags are 0 or 1. Text sorts by its bytes, which is Java's order for the ASCII that ids consist of.
-- No references are checked at rows of which there are millions: each would be a look-up and a lock.

CREATE TABLE subscription (
    number              bigint PRIMARY KEY,
    expires_at          bigint,
    next_eligible_at    bigint,
    opted_in_at         bigint,
    stopped_at          bigint,
    dropped_at          bigint,
    dropped_code        integer,
    available           smallint,
    token               text COLLATE "C" NOT NULL,
    page                text COLLATE "C" NOT NULL,
    person              text COLLATE "C",
    region              text COLLATE "C",
    time_zone           text COLLATE "C",
    told                text COLLATE "C" NOT NULL
);

-- What is known of a token.
CREATE UNIQUE INDEX subscription_by_token ON subscription (token);

-- The subscribers of a page, in the order of their numbers.
CREATE INDEX subscription_by_page ON subscription (page, number);

CREATE TABLE sync_mark (
    page            text COLLATE "C" PRIMARY KEY,
    begun_at        bigint NOT NULL,
    next            text COLLATE "C",
    seen            bigint NOT NULL,
    unreadable      bigint NOT NULL
);

CREATE TABLE audience (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fingerprint     text COLLATE "C" NOT NULL,
    complete        smallint NOT NULL DEFAULT 0,
    lines           bigint NOT NULL DEFAULT 0,
    malformed       bigint NOT NULL DEFAULT 0,
    subscribers     bigint NOT NULL DEFAULT 0
);

-- The audience of a fingerprint.
CREATE INDEX audience_by_fingerprint ON audience (fingerprint);

CREATE TABLE audience_broken_line (
    audience        bigint NOT NULL REFERENCES audience ON DELETE CASCADE,
    number          bigint NOT NULL,
    why             text COLLATE "C" NOT NULL,
    PRIMARY KEY (audience, number)
);

CREATE TABLE audience_member (
    audience        bigint NOT NULL,
    subscription    bigint NOT NULL,
    person          text COLLATE "C" NOT NULL,
    PRIMARY KEY (audience, subscription)
);

-- The people of an audience or a range, in order.
CREATE INDEX audience_member_by_person ON audience_member (audience, person, subscription);

CREATE TABLE campaign (
    number                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    api_base                text COLLATE "C" NOT NULL,
    page                    text COLLATE "C" NOT NULL,
    id                      text COLLATE "C" NOT NULL,
    generation              integer NOT NULL,
    message_digest          text COLLATE "C" NOT NULL,
    audience                bigint NOT NULL REFERENCES audience,
    creation_intended       smallint NOT NULL DEFAULT 0,
    remote_message_id       text COLLATE "C",
    remote_budget_minor     bigint,
    reserved_micros         bigint NOT NULL DEFAULT 0 CHECK (reserved_micros >= 0),
    time_zone               text COLLATE "C",
    -- The latest generation of a campaign.
    UNIQUE (api_base, page, id, generation)
) WITH (fillfactor = 50); -- Its money moves with every window: room for the new version of a row beside the old one.

-- The campaigns of a message that was heard of.
CREATE INDEX campaign_by_message ON campaign (remote_message_id) WHERE remote_message_id IS NOT NULL;

-- What was spent on which budget day of the ad account.
CREATE TABLE campaign_day (
    campaign        bigint NOT NULL REFERENCES campaign,
    day             text COLLATE "C" NOT NULL,
    spent_micros    bigint NOT NULL,
    PRIMARY KEY (campaign, day)
);

-- How often the API refused what the rules had cleared.
CREATE TABLE unforeseen (
    campaign        bigint NOT NULL REFERENCES campaign,
    reason          text COLLATE "C" NOT NULL,
    occurrences     bigint NOT NULL,
    PRIMARY KEY (campaign, reason)
);

-- Some people of a campaign in a row. Finished means that nobody of it is to be judged before due_at, if ever.
CREATE TABLE work_range (
    campaign        bigint NOT NULL,
    number          integer NOT NULL,
    audience        bigint NOT NULL,
    first_person    text COLLATE "C" NOT NULL,
    last_person     text COLLATE "C" NOT NULL,
    fence           bigint NOT NULL DEFAULT 0,
    leased_until    bigint,
    finished        smallint NOT NULL DEFAULT 0,
    due_at          bigint,
    PRIMARY KEY (campaign, number)
);

-- The range that a person is in.
CREATE UNIQUE INDEX work_range_by_person ON work_range (campaign, first_person);

CREATE TABLE delivery (
    campaign            bigint NOT NULL,
    due_at              bigint,
    attempted_at        bigint,
    price_micros        bigint,
    next_eligible_at    bigint,
    doubt_since         bigint,
    decided_at          bigint,
    claimed_until       bigint,
    sent_at             bigint,
    delivered_at        bigint,
    read_at             bigint,
    clicked_at          bigint,
    failed_at           bigint,
    repeated            smallint NOT NULL,
    beside_another      smallint NOT NULL,
    person              text COLLATE "C" NOT NULL,
    token               text COLLATE "C" NOT NULL,
    state               text COLLATE "C" NOT NULL,
    reasons             text COLLATE "C" NOT NULL,
    tracking_id         text COLLATE "C",
    failure             text COLLATE "C",
    assumed_on          text COLLATE "C",
    booked_on           text COLLATE "C",
    PRIMARY KEY (campaign, person, token)
) WITH (fillfactor = 85); -- An intent's row changes once or twice more.

-- No query: a campaign messages a person once, whatever the program does. An acceptance that is told late, after another
-- delivery has taken its place, is a fact all the same and stands beside.
CREATE UNIQUE INDEX delivery_holds_person ON delivery (campaign, person)
    WHERE state IN ('ATTEMPTING', 'IN_DOUBT', 'ACCEPTED', 'POSTPONED') AND beside_another = 0;

-- Until when a token is claimed, by whichever campaign.
CREATE INDEX delivery_claim ON delivery (token) WHERE claimed_until IS NOT NULL;

-- The oldest deliveries in doubt.
CREATE INDEX delivery_in_doubt ON delivery (campaign, doubt_since) WHERE doubt_since IS NOT NULL;

CREATE TABLE suspension (
    scope           text COLLATE "C" NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    reason          text COLLATE "C" NOT NULL,
    since           bigint NOT NULL,
    lifts           bigint,
    PRIMARY KEY (scope, subject, reason)
);

-- What the API told by itself and was not worked off yet.
CREATE TABLE event_body (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    received_at     bigint NOT NULL,
    text            text COLLATE "C" NOT NULL
);

-- Events that nothing could be made of; the newest of them.
CREATE TABLE event_leftover (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    why             text COLLATE "C" NOT NULL,
    received_at     bigint NOT NULL,
    text            text COLLATE "C" NOT NULL
);

-- The newest of a kind.
CREATE INDEX event_leftover_by_why ON event_leftover (why, number);

-- How many there ever were.
CREATE TABLE event_leftover_count (
    why             text COLLATE "C" PRIMARY KEY,
    occurrences     bigint NOT NULL
);
