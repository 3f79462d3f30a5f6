-- The tokens of a person on a page. Who is known by the token alone is not looked for by it.
CREATE INDEX subscription_by_person ON subscription (page, person) WHERE person IS NOT NULL;
