-- As version 8 of the tables in SQLite, where all of this is explained.

ALTER TABLE audience
    ADD COLUMN chosen_at bigint,
    ADD COLUMN excluded bigint,
    ADD COLUMN country_unknown bigint;

-- Whether an audience is some campaign's.
CREATE INDEX campaign_by_audience ON campaign (audience);

CREATE TABLE audience_excluded (
    audience        bigint NOT NULL,
    id              text COLLATE "C" NOT NULL,
    PRIMARY KEY (audience, id)
);

CREATE TABLE custom_audience (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_from       bigint,
    page            text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    UNIQUE (page, id)
);

CREATE TABLE custom_audience_member (
    custom_audience bigint NOT NULL,
    subscription    bigint NOT NULL,
    as_of           bigint NOT NULL,
    PRIMARY KEY (custom_audience, subscription)
);

ALTER TABLE sync_mark
    ADD COLUMN custom_audience text COLLATE "C" NOT NULL DEFAULT '',
    DROP CONSTRAINT sync_mark_pkey,
    ADD PRIMARY KEY (page, custom_audience);
ALTER TABLE sync_mark ALTER COLUMN custom_audience DROP DEFAULT;
