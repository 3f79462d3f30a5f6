-- Narrow rows, for many: a subscription has a number that memberships refer to, and the sources and instants of its facts
-- lie in one text: a letter for each of page, person, region, time zone, expiry and availability (I inferred, T told,
-- A answered by the API, - nothing), then their instants, or one instant for all of them.

CREATE TABLE narrow_subscription (
    number              INTEGER PRIMARY KEY,
    token               TEXT NOT NULL,
    page                TEXT NOT NULL,
    person              TEXT,
    region              TEXT,
    time_zone           TEXT,
    expires_at          INTEGER,
    next_eligible_at    INTEGER,
    opted_in_at         INTEGER,
    stopped_at          INTEGER,
    dropped_code        INTEGER,
    dropped_at          INTEGER,
    available           INTEGER,
    told                TEXT NOT NULL
) STRICT;

INSERT INTO narrow_subscription (token, page, person, region, time_zone, expires_at, next_eligible_at, opted_in_at,
        stopped_at, dropped_code, dropped_at, available, told)
    SELECT token, page, person, region, time_zone, expires_at, next_eligible_at, opted_in_at,
        stopped_at, dropped_code, dropped_at, available,
        substr(page_source, 1, 1) || coalesce(substr(person_source, 1, 1), '-')
            || coalesce(substr(region_source, 1, 1), '-') || coalesce(substr(time_zone_source, 1, 1), '-')
            || coalesce(substr(expires_at_source, 1, 1), '-') || coalesce(substr(available_source, 1, 1), '-')
            || ' ' || page_as_of || coalesce(' ' || person_as_of, '') || coalesce(' ' || region_as_of, '')
            || coalesce(' ' || time_zone_as_of, '') || coalesce(' ' || expires_at_as_of, '')
            || coalesce(' ' || available_as_of, '')
    FROM subscription ORDER BY token;

-- No reference to the audience or the subscription is checked: at each of millions of rows that would be a look-up.
CREATE TABLE narrow_audience_member (
    audience        INTEGER NOT NULL,
    subscription    INTEGER NOT NULL,
    person          TEXT NOT NULL,
    PRIMARY KEY (audience, subscription)
) STRICT, WITHOUT ROWID;

INSERT INTO narrow_audience_member (audience, subscription, person)
    SELECT m.audience, s.number, m.person FROM audience_member m JOIN narrow_subscription s ON s.token = m.token
    ORDER BY m.audience, s.number;

DROP TABLE audience_member;
DROP TABLE subscription;
ALTER TABLE narrow_subscription RENAME TO subscription;
ALTER TABLE narrow_audience_member RENAME TO audience_member;

-- What is known of a token.
CREATE UNIQUE INDEX subscription_by_token ON subscription (token);

-- The subscribers of a page, in the order of their numbers.
CREATE INDEX subscription_by_page ON subscription (page, number);

-- The people of an audience or a range, in order.
CREATE INDEX audience_member_by_person ON audience_member (audience, person, subscription);
