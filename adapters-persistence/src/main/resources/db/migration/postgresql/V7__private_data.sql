-- What is kept of people and secrets, and who did what.

-- Access tokens, sealed: nothing here can be read without the key, which is not in the store.
CREATE TABLE access_token (
    api_base        text COLLATE "C" NOT NULL,
    sender          text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    sealed          text COLLATE "C" NOT NULL,
    since           bigint NOT NULL,
    PRIMARY KEY (api_base, sender, kind)
);

-- Who was forgotten: keyed hashes of their id and their tokens, and which key they were made with.
CREATE TABLE tombstone (
    mark            text COLLATE "C" PRIMARY KEY,
    key_id          text COLLATE "C" NOT NULL,
    since           bigint NOT NULL
);

-- Rows are only ever added.
CREATE TABLE audit (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              bigint NOT NULL,
    who             text COLLATE "C" NOT NULL,
    act             text COLLATE "C" NOT NULL,
    what            text COLLATE "C" NOT NULL,
    before          text COLLATE "C",
    after           text COLLATE "C"
);

-- The newest entry of an act to one thing.
CREATE INDEX audit_by_act ON audit (act, what, number);

-- How many lines were left out, and how many subscribers left, since they were forgotten.
ALTER TABLE audience ADD COLUMN forgotten bigint NOT NULL DEFAULT 0;

-- How many deliveries are nobody's any more.
ALTER TABLE campaign ADD COLUMN forgotten bigint NOT NULL DEFAULT 0;
