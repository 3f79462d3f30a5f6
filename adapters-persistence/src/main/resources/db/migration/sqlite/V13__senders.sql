-- Those who send, by names of our own, as a person told it; and what was found when the API was last asked.
CREATE TABLE sender (
    name                    TEXT PRIMARY KEY NOT NULL,
    app                     TEXT NOT NULL,
    app_terms               TEXT NOT NULL,
    business                TEXT NOT NULL,
    business_terms          TEXT NOT NULL,
    ad_account              TEXT NOT NULL,
    country                 TEXT,
    currency                TEXT NOT NULL,
    time_zone               TEXT NOT NULL,
    ad_account_terms        TEXT NOT NULL,
    payment_method          INTEGER,
    spend_cap_micros        INTEGER,
    amount_spent_micros     INTEGER,
    prepaid_balance_micros  INTEGER,
    min_daily_budget_micros INTEGER,
    page                    TEXT NOT NULL,
    page_country            TEXT,
    page_terms              TEXT NOT NULL,
    page_permission         INTEGER,
    since                   INTEGER NOT NULL,
    checked_at              INTEGER,
    checked_api             TEXT,
    in_order                INTEGER,
    permissions             TEXT
) STRICT, WITHOUT ROWID;

-- What the API said then of each access token. No token is here.
CREATE TABLE sender_token (
    sender                  TEXT NOT NULL,
    kind                    TEXT NOT NULL,
    valid                   INTEGER NOT NULL,
    expires_at              INTEGER,
    PRIMARY KEY (sender, kind)
) STRICT, WITHOUT ROWID;
