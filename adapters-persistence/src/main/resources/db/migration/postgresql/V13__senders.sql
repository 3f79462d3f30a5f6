-- Those who send, by names of our own, as a person told it; and what was found when the API was last asked.
CREATE TABLE sender (
    name                    text COLLATE "C" PRIMARY KEY,
    app                     text COLLATE "C" NOT NULL,
    app_terms               text COLLATE "C" NOT NULL,
    business                text COLLATE "C" NOT NULL,
    business_terms          text COLLATE "C" NOT NULL,
    ad_account              text COLLATE "C" NOT NULL,
    country                 text COLLATE "C",
    currency                text COLLATE "C" NOT NULL,
    time_zone               text COLLATE "C" NOT NULL,
    ad_account_terms        text COLLATE "C" NOT NULL,
    payment_method          bigint,
    spend_cap_micros        bigint,
    amount_spent_micros     bigint,
    prepaid_balance_micros  bigint,
    min_daily_budget_micros bigint,
    page                    text COLLATE "C" NOT NULL,
    page_country            text COLLATE "C",
    page_terms              text COLLATE "C" NOT NULL,
    page_permission         bigint,
    since                   bigint NOT NULL,
    checked_at              bigint,
    checked_api             text COLLATE "C",
    in_order                bigint,
    permissions             text COLLATE "C"
);

-- What the API said then of each access token. No token is here.
CREATE TABLE sender_token (
    sender                  text COLLATE "C" NOT NULL,
    kind                    text COLLATE "C" NOT NULL,
    valid                   bigint NOT NULL,
    expires_at              bigint,
    PRIMARY KEY (sender, kind)
);
